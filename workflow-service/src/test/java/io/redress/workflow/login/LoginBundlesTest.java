package io.redress.workflow.login;

import io.redress.languages.testing.BundleRules;
import java.util.List;
import java.util.Locale;

/** The texts of the sign-in. */
class LoginBundlesTest extends BundleRules {

    LoginBundlesTest() {
        super("login/messages", List.of(Locale.ENGLISH, Locale.CHINESE));
    }
}
