package io.redress.intake.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.redress.clock.DrivenClock;
import io.redress.intake.IntakeTest;
import io.redress.intake.reference.Reference;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody sends too much. Time stands still unless a story drives it; every story comes from addresses of its own. */
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@TestPropertySource(
        properties = {
            "redress.intake.abuse.filings-per-address.free=3",
            "redress.intake.abuse.filings-per-address.most=5",
            "redress.intake.abuse.emergencies-per-address.free=4",
            "redress.intake.abuse.emergencies-per-address.most=6",
            "redress.intake.abuse.filings-per-contact.most=2",
            "redress.intake.abuse.messages-per-complaint.most=2",
            "redress.intake.abuse.lookups-per-address.most=4",
            "redress.intake.abuse.guesses.free=2",
            "redress.intake.abuse.work.bits=8",
            "redress.intake.abuse.other-channel=help@example.org"
        })
class AbuseTest extends IntakeTest {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @TestConfiguration
    static class StillTime {

        @Bean
        DrivenClock drivenClock() {
            return new DrivenClock(Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
        }
    }

    @Autowired
    DrivenClock clock;

    @Autowired
    MeterRegistry meters;

    private final String home = "203.0." + NETWORKS.incrementAndGet() + ".7";

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
    void workOpensTheDoorOnceEachUntilTheHardLimit() throws Exception {
        fillUp(home);
        String first = solved(asked(home, "k-1"));

        assertThat(file(home, letter(), "k-1", first).getStatus()).isEqualTo(201);
        assertThat(file(home, letter(), "k-2", first).getStatus())
                .as("another's work")
                .isEqualTo(429);
        assertThat(file(home, letter(), "k-2", solved(asked(home, "k-2"))).getStatus())
                .isEqualTo(201);

        MockHttpServletResponse over = file(home, letter(), "k-3", null);
        assertThat(over.getStatus()).isEqualTo(429);
        assertThat(json.readTree(over.getContentAsByteArray()).has("work"))
                .as("above the hard limit only waiting helps")
                .isFalse();
        wait(Duration.ofMinutes(12));
        assertThat(file(home, letter(), "k-3", solved(asked(home, "k-3"))).getStatus())
                .isEqualTo(201);
    }

    @Test
    void replayedForgedUndoneAndExpiredWorkIsNone() throws Exception {
        fillUp(home);
        JsonNode asked = asked(home, null);
        String solved = solved(asked);
        String challenge = asked.get("challenge").asText();
        assertThat(file(home, letter(), null, solved).getStatus()).isEqualTo(201);

        assertThat(file(home, letter(), null, solved).getStatus())
                .as("replayed")
                .isEqualTo(429);
        assertThat(file(home, letter(), null, easier(solved)).getStatus())
                .as("forged")
                .isEqualTo(429);
        assertThat(file(home, letter(), null, challenge + ":" + unsolved(challenge))
                        .getStatus())
                .as("undone")
                .isEqualTo(429);
        assertThat(file(home, letter(), null, "x".repeat(4000)).getStatus()).isEqualTo(429);
        String late = solved(asked(home, null));
        wait(Duration.ofHours(1));
        fillUp(home);
        assertThat(file(home, letter(), null, late).getStatus()).as("expired").isEqualTo(429);
        for (String outcome : List.of("replayed", "forged", "undone", "expired", "passed")) {
            assertThat(counted("work", outcome)).as(outcome).isPositive();
        }
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
    void thePageKeepsWhatWasTypedAndItsBrowserCanWork() throws Exception {
        fillUp(home);
        String key = UUID.randomUUID().toString();

        MockHttpServletResponse answer = perform(form(key), home);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1200");
        assertThat(answer.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "worker-src 'self'")
                .doesNotContain("unsafe");
        Document page = page(answer);
        assertThat(page.select("#subject").val()).isEqualTo("Locked out");
        assertThat(page.select("#description").text()).isEqualTo("My wallet is locked.");
        assertThat(page.select("#slow").text()).contains("in 20 min", "Nothing is lost", "help@example.org");
        assertThat(perform(get(page.select("#work ~ script").attr("src")), home).getStatus())
                .isEqualTo(200);
        assertThat(perform(get(page.select("#work").attr("data-solver")), home).getStatus())
                .isEqualTo(200);
        assertThat(page(perform(form(key).param("lang", "zh"), home))
                        .select("h1")
                        .text())
                .as("switching the language sends nothing")
                .isEqualTo("遇到了什么问题？");

        String work = solved(json.createObjectNode()
                .put("challenge", page.select("#work").attr("data-challenge"))
                .put("bits", Integer.parseInt(page.select("#work").attr("data-bits"))));
        assertThat(perform(form(UUID.randomUUID().toString()).param("work", work), home)
                        .getStatus())
                .as("work for another form")
                .isEqualTo(429);
        assertThat(perform(form(key).param("work", work), home).getRedirectedUrl())
                .startsWith("/track/");
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
    void messagesWaitAndStayInTheirField() throws Exception {
        JsonNode receipt = json.readTree(file(home, letter(), null, null).getContentAsByteArray());
        String page = "/track/" + receipt.get("reference").asText();
        Cookie key = new Cookie("redress_track", receipt.get("trackingToken").asText());
        for (int i = 0; i < 2; i++) {
            assertThat(say(page, key, "message " + i).getStatus()).isEqualTo(302);
        }

        MockHttpServletResponse third = say(page, key, "one more");

        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(page(third).select("#text").text()).isEqualTo("one more");
        assertThat(page(third).select("#slow").text()).contains("You wrote many messages", "in 30 min");
        assertThat(page(third).select("script[src=/assets/work.js]"))
                .as("messages are worth no work")
                .isEmpty();
        assertThat(page(third).select("meta[http-equiv=refresh]"))
                .as("would lose it")
                .isEmpty();
        wait(Duration.ofMinutes(30));
        assertThat(say(page, key, "one more").getStatus()).isEqualTo(302);
    }

    @Test
    void guessingGetsSlowerForTheAddressAndSaysNothingOfWhatExists() throws Exception {
        JsonNode receipt = json.readTree(file(home, letter(), null, null).getContentAsByteArray());
        String real = receipt.get("reference").asText();
        List<String> answers = new ArrayList<>();
        for (String reference : List.of(real, unknown())) {
            String guesser = "203.2.0." + answers.size();
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                MockHttpServletResponse answer = look(guesser, reference, "k1.wrong" + i);
                heard.add(answer.getStatus() + " " + answer.getHeader("Retry-After") + " "
                        + answer.getContentAsString().replace(reference, "R"));
            }
            answers.add(heard.toString().replaceAll("/api/complaints/[^\"]*", ""));
        }

        assertThat(answers.get(0)).startsWith("[404 null").contains("429 2").isEqualTo(answers.get(1));
        assertThat(look("203.2.0.0", real, receipt.get("trackingToken").asText())
                        .getStatus())
                .as("nor is the right one looked at now")
                .isEqualTo(429);
        assertThat(look(home, real, receipt.get("trackingToken").asText()).getStatus())
                .as("whoever filed it comes in as ever")
                .isEqualTo(200);
    }

    @Test
    void theDelayDoublesAndAnOwnerIsNeverKeptOutForLong() throws Exception {
        JsonNode receipt = json.readTree(file(home, letter(), null, null).getContentAsByteArray());
        String reference = receipt.get("reference").asText();
        String token = receipt.get("trackingToken").asText();
        List<String> delays = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            look("203.3." + i + ".1", reference, "k1.wrong");
            MockHttpServletResponse next = look("203.4.0.1", reference, token);
            delays.add(String.valueOf(next.getHeader("Retry-After")));
            if (next.getStatus() == 200) {
                // so that the next round asks as a stranger again
                look("203.4.0.1", reference, "k1.wrong");
                continue;
            }
            wait(Duration.ofSeconds(Long.parseLong(next.getHeader("Retry-After"))));
        }

        assertThat(delays).startsWith("null").containsSubsequence("4", "8", "16", "30", "30");
        assertThat(look("203.5.0.1", reference, token).getStatus()).isEqualTo(200);
    }

    @Test
    void whoHasNoTokenAtAllIsNoGuesser() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(perform(get("/track/0000-0000-0000"), home).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void lookingForALostComplaintIsCountedAndKeepsTheFields() throws Exception {
        for (int i = 0; i < 4; i++) {
            // other references, so that only the lookups count
            perform(lost("0000-0000-000" + i, i < 2 ? "k1.wrong" : ""), home);
        }

        MockHttpServletResponse fifth = perform(lost("0000-0000-0009", "k1.typed-with-care"), home);

        assertThat(fifth.getStatus()).isEqualTo(429);
        assertThat(page(fifth).select("#reference").val()).isEqualTo("0000-0000-0009");
        assertThat(page(fifth).select("#token").val()).isEqualTo("k1.typed-with-care");
        assertThat(page(fifth).select("#slow").text()).contains("tried very often from your network");
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

    /** Nobody's, though well formed, and tried by no other story. */
    private static String unknown() {
        return "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"
                .chars()
                .mapToObj(check -> "Z7Z7-Z7Z7-Z7Z" + (char) check)
                .filter(candidate -> Reference.parse(candidate).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void fillUp(String address) throws Exception {
        for (int i = 0; i < 3; i++) {
            file(address, letter(), null, null);
        }
    }

    private JsonNode asked(String address, String key) throws Exception {
        return json.readTree(file(address, letter(), key, null).getContentAsByteArray())
                .get("work");
    }

    private static String solved(JsonNode asked) {
        String challenge = asked.get("challenge").asText();
        for (long counter = 0; ; counter++) {
            String answer = challenge + ":" + counter;
            if (Work.zeroBits(answer) >= asked.get("bits").asInt()) {
                return answer;
            }
        }
    }

    private static long unsolved(String challenge) {
        long counter = 0;
        while (Work.zeroBits(challenge + ":" + counter) >= 8) {
            counter++;
        }
        return counter;
    }

    /** The same challenge with no bits to find. */
    private static String easier(String solved) {
        return "0" + solved.substring(solved.indexOf('.'));
    }

    private ObjectNode letter() {
        return to(UUID.randomUUID() + "@example.org");
    }

    private ObjectNode to(String mail) {
        ObjectNode letter = complaint();
        letter.withObject("/contact").put("email", mail);
        return letter;
    }

    private MockHttpServletRequestBuilder filing(JsonNode letter) throws Exception {
        return post("/api/complaints").contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(letter));
    }

    private MockHttpServletResponse file(String address, JsonNode letter, String key, String work) throws Exception {
        MockHttpServletRequestBuilder request = filing(letter);
        if (key != null) {
            request.header("Idempotency-Key", home + key);
        }
        if (work != null) {
            request.header("X-Redress-Work", work);
        }
        return perform(request, address);
    }

    private static MockHttpServletRequestBuilder form(String key) {
        return post("/")
                .with(csrf())
                .param("formKey", key)
                .param("language", "en")
                .param("subject", "Locked out")
                .param("description", "My wallet is locked.");
    }

    private static MockHttpServletRequestBuilder lost(String reference, String token) {
        return post("/track").with(csrf()).param("reference", reference).param("token", token);
    }

    private MockHttpServletResponse say(String page, Cookie key, String text) throws Exception {
        return perform(post(page + "/messages").with(csrf()).cookie(key).param("text", text), home);
    }

    private MockHttpServletResponse look(String address, String reference, String token) throws Exception {
        return perform(get("/api/complaints/" + reference).header("Authorization", "Bearer " + token), address);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String address) throws Exception {
        RequestPostProcessor from = sent -> {
            sent.setRemoteAddr(address);
            return sent;
        };
        return mvc.perform(request.with(from)).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private void wait(Duration time) {
        clock.driveTo(clock.offset().plus(time));
    }

    private double counted(String limit, String outcome) {
        return meters.counter("redress.intake.abuse", "limit", limit, "outcome", outcome)
                .count();
    }
}
