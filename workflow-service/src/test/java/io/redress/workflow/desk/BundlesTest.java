package io.redress.workflow.desk;

import io.redress.languages.testing.BundleRules;
import java.util.List;
import java.util.Locale;

/** The texts of the pages beside the Tasklist. */
class BundlesTest extends BundleRules {

    BundlesTest() {
        super("desk/messages", List.of(Locale.ENGLISH, Locale.CHINESE));
    }
}
