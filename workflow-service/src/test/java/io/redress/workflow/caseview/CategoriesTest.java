package io.redress.workflow.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import org.junit.jupiter.api.Test;

/** The forms call every category by its name. */
class CategoriesTest extends TwoDesks {

    @Test
    void haveNamesInTheReadersLanguage() {
        var english = agent().json("/api/categories");

        assertThat(english.findValuesAsText("code")).startsWith("TECHNICAL", "TECHNICAL.STUCK_TRANSACTION");
        assertThat(english.at("/1/name").asText()).isEqualTo("Transaction stuck or missing");
        assertThat(english.at("/1/department").asText()).isEqualTo("technical");
        assertThat(agent().send("GET", "/api/categories", "", "Accept-Language", "zh-CN")
                        .body())
                .contains("交易卡住或未到账");
        assertThat(Desk.unknown(port).get("/api/categories").statusCode()).isEqualTo(401);
    }
}
