package io.redress.workflow.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import org.junit.jupiter.api.Test;

/** Agents read names, in their language; the codes stay in the service. */
class CategoriesApiTest extends TwoDesks {

    @Test
    void namesEveryCategoryOfTheTaxonomyInItsOrder() {
        JsonNode categories = agent().json("/api/categories?language=en");

        assertThat(categories.findValuesAsText("code"))
                .isEqualTo(Taxonomy.load(null).categories().stream()
                        .map(Category::code)
                        .toList());
        JsonNode stuck = categories.get(1);
        assertThat(stuck.get("code").asText()).isEqualTo("TECHNICAL.STUCK_TRANSACTION");
        assertThat(stuck.get("family").asText()).isEqualTo("TECHNICAL");
        assertThat(stuck.get("name").asText()).isEqualTo("Transaction stuck or missing");
    }

    @Test
    void speaksTheAgentsLanguageElseEnglish() {
        assertThat(agent().json("/api/categories?language=zh-CN")
                        .get(1)
                        .get("name")
                        .asText())
                .isEqualTo("交易卡住或未到账");
        assertThat(supervisor()
                        .json("/api/categories?language=%3Cscript%3E")
                        .get(1)
                        .get("name")
                        .asText())
                .isEqualTo("Transaction stuck or missing");
    }

    @Test
    void isClosedToEverybodyElse() {
        assertThat(Desk.unknown(port).get("/api/categories").statusCode()).isEqualTo(401);
        // analysts have no account in this service
        assertThat(analyst().get("/api/categories").statusCode()).isEqualTo(401);
        assertThat(service().get("/api/categories").statusCode()).isEqualTo(403);
    }
}
