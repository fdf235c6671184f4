package io.redress.workflow.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.login.TwoDesks;
import org.junit.jupiter.api.Test;

/** What other services and agents' forms are told about a case's remedies. */
class RemediesOfCaseTest extends TwoDesks {

    private static final String AT = "2026-11-23T09:00:00Z";

    @Test
    void servicesAreToldTheBodiesOfTheCustomersCountry() {
        aCase("RMDY-0000-0001", "GB", null);

        JsonNode told = service().json("/internal/cases/RMDY-0000-0001/remedies");

        assertThat(told.at("/bodies/0/name").asText()).isEqualTo("Financial Ombudsman Service");
        assertThat(told.at("/bodies/0/phone").asText()).isEqualTo("0800 023 4567");
        assertThat(told.at("/timeLimit/zh").asText()).contains("六个月");
        assertThat(told.at("/namedInDelays/0").asText()).isEqualTo("disp");
    }

    @Test
    void theProductSaysWhichLawBindsAndSoWhoIsNamed() {
        aCase("RMDY-0000-0002", "DE", "PAYMENTS");
        aCase("RMDY-0000-0003", "DE", "WALLET");

        assertThat(service().json("/internal/cases/RMDY-0000-0002/remedies").findValuesAsText("id"))
                .containsExactly("de-bafin", "de-bundesbank", "eea-fin-net");
        assertThat(service().json("/internal/cases/RMDY-0000-0003/remedies").findValuesAsText("id"))
                .containsExactly("de-bafin", "eea-fin-net");
    }

    @Test
    void withoutACountryNobodyIsNamed() {
        aCase("RMDY-0000-0004", null, null);

        JsonNode told = service().json("/internal/cases/RMDY-0000-0004/remedies");

        assertThat(told.path("bodies")).isEmpty();
        assertThat(told.path("timeLimit").isMissingNode()).isTrue();
        assertThat(told.at("/elsewhere/en").asText()).startsWith("We know no independent body");
    }

    @Test
    void agentsSeeThemBeforeTheyDecideAndWhichAreUnchecked() {
        aCase("RMDY-0000-0005", "FR", null);

        JsonNode bodies = agent().json("/api/cases/RMDY-0000-0005").at("/remedies/bodies");

        assertThat(bodies.findValuesAsText("id")).containsExactly("fr-amf", "eea-fin-net");
        assertThat(bodies.at("/0/checked").asBoolean()).isFalse();
    }

    @Test
    void thePolicyHasAllOfThem() {
        JsonNode policy = service().json("/internal/policy").path("remedies");

        assertThat(policy.path("bodies").findValuesAsText("id")).contains("gb-financial-ombudsman", "au-afca");
        assertThat(policy.at("/elsewhere/zh").asText()).isNotBlank();
    }

    @Test
    void onlyServicesMayAskAndUnknownCasesAreUnknown() {
        aCase("RMDY-0000-0006", "GB", null);

        assertThat(agent().get("/internal/cases/RMDY-0000-0006/remedies").statusCode())
                .isEqualTo(403);
        assertThat(service().get("/internal/cases/RMDY-0000-9999/remedies").statusCode())
                .isEqualTo(404);
    }

    private void aCase(String reference, String country, String product) {
        jdbc.update(
                "insert into case_file (reference, cycle, status, channel, language, country, product, received_at,"
                        + " word_classes, exposed_secret, amount_class, category, severity, department, lane, due_at,"
                        + " last_told_at) values (?, 1, 'IN_PROGRESS', 'WEB', 'en', ?, ?, ?::timestamptz, '', false,"
                        + " 'SMALL', 'TECHNICAL', 'MEDIUM', 'technical', 'NORMAL', ?::timestamptz, ?::timestamptz)",
                reference,
                country,
                product,
                AT,
                AT,
                AT);
        jdbc.update(
                "insert into case_cycle (reference, cycle, started_at) values (?, 1, ?::timestamptz)", reference, AT);
    }
}
