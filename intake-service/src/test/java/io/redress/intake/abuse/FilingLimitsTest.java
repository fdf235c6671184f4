package io.redress.intake.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many complaints come in from one address and for one mailbox, and what costs nothing. */
@ExtendWith(OutputCaptureExtension.class)
class FilingLimitsTest extends AbuseStory {

    @Test
    void aBurstAtTheThresholdPassesAndTheNextOneHearsHowLongToWait() throws Exception {
        double before = counted("filings-per-address", "work-asked");
        for (int i = 0; i < 3; i++) {
            assertThat(file(home, letter(), null, null).getStatus()).isEqualTo(201);
        }

        MockHttpServletResponse answer = file(home, letter(), null, null);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1200");
        JsonNode problem = json.readTree(answer.getContentAsByteArray());
        assertThat(problem.get("type").asText()).isEqualTo("urn:redress:problem:too-many-requests");
        assertThat(problem.get("detail").asText()).contains("in 20 min");
        assertThat(problem.get("otherChannel").asText()).isEqualTo("help@example.org");
        assertThat(problem.get("work").get("header").asText()).isEqualTo("X-Redress-Work");
        assertThat(counted("filings-per-address", "work-asked")).isEqualTo(before + 1);

        wait(Duration.ofMinutes(20));
        assertThat(file(home, letter(), null, null).getStatus()).isEqualTo(201);
        assertThat(file(home, letter(), null, null).getStatus()).isEqualTo(429);
    }

    @Test
    void whoNamesAnotherAddressIsCountedByTheirOwn() throws Exception {
        for (int i = 0; i < 3; i++) {
            String invented = "198.51.100." + i;
            assertThat(perform(filing(letter()).header("X-Forwarded-For", invented), home)
                            .getStatus())
                    .isEqualTo(201);
        }

        assertThat(perform(filing(letter()).header("X-Forwarded-For", "198.51.100.77"), home)
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void neighboursInOneIpv6NetworkAreOneAndTheNextNetworkIsAnother() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(file("2001:db8:7:1::" + i, letter(), null, null).getStatus())
                    .isEqualTo(201);
        }

        assertThat(file("2001:db8:7:1:aaaa::9", letter(), null, null).getStatus())
                .isEqualTo(429);
        assertThat(file("2001:db8:7:2::1", letter(), null, null).getStatus()).isEqualTo(201);
    }

    @Test
    void whoIsAboveTheLimitCanStillCallForHelp() throws Exception {
        fillUp(home);
        assertThat(file(home, letter(), null, null).getStatus()).isEqualTo(429);

        for (int i = 0; i < 4; i++) {
            assertThat(file(home, letter().put("category", "ACCOUNT_SECURITY"), null, null)
                            .getStatus())
                    .isEqualTo(201);
        }
        assertThat(file(home, letter().put("category", "ACCOUNT_SECURITY"), null, null)
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void nobodysMailboxIsFilledFromManyAddresses() throws Exception {
        String mail = UUID.randomUUID() + "@example.org";
        assertThat(file(home, to(mail), null, null).getStatus()).isEqualTo(201);
        assertThat(file("203.1.0.1", to(mail.toUpperCase()), null, null).getStatus())
                .isEqualTo(201);

        MockHttpServletResponse third = file("203.1.0.2", to(mail), null, null);

        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(third.getContentAsString()).contains("filings-per-contact").doesNotContain("\"work\"", mail);
        assertThat(file("203.1.0.2", to(mail).put("category", "ACCOUNT_SECURITY"), null, null)
                        .getStatus())
                .as("nor can somebody's emergency be used up by others' complaints")
                .isEqualTo(201);
    }

    @Test
    void whatWasFiledBeforeIsAnsweredAlsoAboveTheLimit() throws Exception {
        ObjectNode letter = letter();
        String first = file(home, letter, "once", null).getContentAsString();
        fillUp(home);

        MockHttpServletResponse again = file(home, letter, "once", null);

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first);
    }

    @Test
    void mistakesAndRepetitionsCostNothing() throws Exception {
        ObjectNode letter = letter();
        for (int i = 0; i < 8; i++) {
            assertThat(file(home, letter().put("subject", " "), null, null).getStatus())
                    .isEqualTo(400);
            assertThat(file(home, letter, home, null).getStatus()).isEqualTo(201);
        }

        assertThat(file(home, letter(), null, null).getStatus()).isEqualTo(201);
        assertThat(file(home, letter(), null, null).getStatus()).isEqualTo(201);
        assertThat(file(home, letter(), null, null).getStatus()).isEqualTo(429);
    }

    @Test
    void manyAtOnceAreAsManyAsPass() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> filings = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                ObjectNode letter = letter();
                filings.add(() -> file(home, letter, null, null).getStatus());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> filed : crowd.invokeAll(filings)) {
                statuses.add(filed.get());
            }

            assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(21);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void withoutScriptWaitingIsEnough() throws Exception {
        fillUp(home);
        String key = UUID.randomUUID().toString();
        Document page = page(perform(form(key).header("Accept-Language", "zh"), home));
        assertThat(page.select("#slow").text()).contains("20 分钟");
        assertThat(page.select("#work").hasAttr("hidden")).isTrue();

        wait(Duration.ofMinutes(20));

        assertThat(perform(form(key).param("work", ""), home).getRedirectedUrl())
                .startsWith("/track/");
    }

    @Test
    void addressesAndContactsStandInNoLogAndNoMetric(CapturedOutput output) throws Exception {
        String mail = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 7; i++) {
            file(home, to(mail), null, "1.2.3:4");
            look(home, "0000-0000-0000", "k1.wrong");
        }

        assertThat(output.getAll()).doesNotContain(home, mail);
        assertThat(meters.find("redress.intake.abuse").meters())
                .isNotEmpty()
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getKey)
                .containsOnly("limit", "outcome");
        assertThat(meters.getMeters()).extracting(Meter::getId).asString().doesNotContain(home, mail);
    }
}
