package io.redress.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.caseview.CaseOnFile;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.texts.CaseTexts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that wait for the customer have no task; an agent finds those of their departments on a page. */
class WaitingTest extends TwoDesks {

    @Autowired
    private CaseTexts texts;

    @BeforeEach
    void casesThatWait() {
        CaseOnFile cases = new CaseOnFile(jdbc, texts);
        cases.open("WAIT-0000-0001", "TECHNICAL.STUCK_TRANSACTION", "technical", "WALLET");
        cases.open("WAIT-0000-0002", "ACCOUNT_SECURITY", "security", "WALLET");
        cases.open("WAIT-0000-0003", "TECHNICAL", "technical", "WALLET");
        jdbc.update("update case_file set status = 'WAITING_FOR_CUSTOMER', paused_since = '2026-11-23T02:00:00Z'"
                + " where reference in ('WAIT-0000-0001', 'WAIT-0000-0002')");
    }

    @AfterEach
    void clean() {
        jdbc.update("delete from case_cycle where reference like 'WAIT-%'");
        jdbc.update("delete from case_file where reference like 'WAIT-%'");
    }

    @Test
    void showsThoseOfOnesDepartments() {
        Document mine = page(signedIn("technician"));
        assertThat(mine.select("#waiting code").eachText())
                .contains("WAIT-0000-0001")
                .doesNotContain("WAIT-0000-0002", "WAIT-0000-0003");
        assertThat(mine.select("#waiting tbody tr:contains(WAIT-0000-0001) td").eachText())
                .startsWith("WAIT-0000-0001", "Transaction stuck or missing", "Medium", "Technical")
                .last()
                .asString()
                .contains("30 Nov");

        assertThat(page(signedIn("supervisor")).select("#waiting code").eachText())
                .contains("WAIT-0000-0001", "WAIT-0000-0002");
    }

    @Test
    void isClosedToOthers() {
        assertThat(Desk.unknown(port).get("/waiting").statusCode()).isEqualTo(302);
        assertThat(signedIn("admin").get("/waiting").statusCode()).isEqualTo(403);
    }

    private static Document page(Desk browser) {
        return Jsoup.parse(browser.get("/waiting").body());
    }
}
