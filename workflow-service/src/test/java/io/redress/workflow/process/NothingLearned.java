package io.redress.workflow.process;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Begins each test without experience. The database is shared, and estimates learn from closed cases: what other tests
 * decided would else move a test's dates, according to which of them ran first.
 */
class NothingLearned implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test)
                .getBean(JdbcTemplate.class)
                .update("update case_cycle set decided_category = null where decided_category is not null");
    }
}
