package io.redress.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.system.hostile.Attack.Visitor;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Stack;
import io.redress.system.stack.WordSearch;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Malformed and hostile requests at every door: no failure of ours, no trace of the code, no growth of memory, and
 * none of the secrets among them in any log or store.
 *
 * <p>{@code -Dredress.hostile.requests} says how many (100000 before a release; two processors do some hundred a second),
 * {@code -Dredress.hostile.seed} which ones: always the same unless another seed is given, so that a build that was green
 * stays green; {@code -Dredress.hostile.from} with which to begin: the number of a request that failed, to send it first.
 */
class HostileRequestsIT {

    /** In every accepted complaint: the search must find it, or it could not find the secrets either. */
    static final String MARK = "heronamong100000";

    static final String OWNERS_ADDRESS = "127.99.0.1";

    private static final int REQUESTS = Integer.getInteger("redress.hostile.requests", 20_000);
    private static final long SEED = Long.getLong("redress.hostile.seed", 20_261_127L);
    private static final int FROM = Integer.getInteger("redress.hostile.from", 0);
    private static final int ROUNDS = 4;
    private static final List<String> SERVICES =
            List.of("intake-service", "survey-service", "workflow-service", "archive-service", "notification-service");
    /**
     * Caches that have an end grow by up to 1.4 MB after the first round, however many requests come. One short string
     * kept for each request that reaches intake is 1 MB in three rounds of the 20000 and 5 MB in those of the 100000: the
     * build sees two of them, the run before a release one.
     */
    private static final long GROWTH = 3L << 20;

    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|^Caused by: |^[\\w.]+Exception");

    private final Stack stack = Stack.up();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void nothingBreaksGrowsOrLeaks() throws Exception {
        System.out.println("hostile requests: -Dredress.hostile.seed=" + SEED);
        Canaries canaries = new Canaries(random);
        Known known = Known.of(stack, surveyToken());
        try (Trap trap = new Trap()) {
            HostileTexts texts = new HostileTexts(canaries, trap.address());
            Assault assault = new Assault(stack, new Attacks(SEED, known, texts), new Judge(canaries));
            openAtTheOwnersAddress(known);
            Map<String, Integer> logged = new LinkedHashMap<>();
            for (String service : SERVICES) {
                logged.put(service, new Footprint(stack, service).log().length());
            }
            long complaints = Footprint.documents(stack, "intake", "complaints");
            long surveys = Footprint.documents(stack, "survey", "surveys");

            List<Map<String, Long>> sizes = new ArrayList<>();
            long began = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                assault.send(FROM + REQUESTS / ROUNDS * round, FROM + REQUESTS / ROUNDS * (round + 1));
                sizes.add(sizes());
            }
            System.out.printf(
                    "hostile requests: %d in %.1f s, %s, live bytes and open files %s, milliseconds of each kind %s%n",
                    REQUESTS, (System.nanoTime() - began) / 1e9, assault.statuses(), sizes, assault.milliseconds());

            assertThat(assault.faults()).as("seed " + SEED).isEmpty();
            assertThat(trap.calls())
                    .as("calls to an address that somebody typed")
                    .isZero();
            assertThat(Footprint.documents(stack, "intake", "complaints") - complaints)
                    .as("complaints kept")
                    .isEqualTo(assault.filed());
            assertThat(Footprint.documents(stack, "survey", "surveys")).isEqualTo(surveys);
            doesNotGrow(sizes);
            for (String service : SERVICES) {
                String log = new Footprint(stack, service).log().substring(logged.get(service));
                assertThat(TRACE.matcher(log).find())
                        .as(service + " logs a trace:\n" + log)
                        .isFalse();
                assertThat(log.lines().filter(line -> line.contains(" ERROR ")))
                        .as(service)
                        .isEmpty();
            }
        }
        List<String> looked = new ArrayList<>(canaries.traces());
        looked.add(MARK);
        Map<String, Set<String>> places = new WordSearch(stack).places(looked);
        assertThat(places.get("mongo:intake.complaints"))
                .as("the search can find, and the home of what customers write holds no secret")
                .isEqualTo(Set.of(MARK));
        places.values().forEach(words -> words.remove(MARK));
        places.values().removeIf(Set::isEmpty);
        assertThat(places).as("secrets, and where they were found").isEmpty();
    }

    private static void doesNotGrow(List<Map<String, Long>> sizes) {
        Map<String, Long> warm = sizes.get(0);
        Map<String, Long> last = sizes.get(ROUNDS - 1);
        assertThat(last)
                .allSatisfy((what, size) -> assertThat(size - warm.get(what))
                        .as(what + " in each round: " + sizes)
                        .isLessThan(what.endsWith("files") ? 30 : GROWTH));
    }

    private Map<String, Long> sizes() throws IOException, InterruptedException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String service : List.of("intake-service", "survey-service")) {
            Footprint footprint = new Footprint(stack, service);
            sizes.put(service, footprint.liveBytes());
            sizes.put(service + " files", footprint.openFiles());
        }
        return sizes;
    }

    /** An address that has opened a complaint is not slowed down by what others guess. */
    private void openAtTheOwnersAddress(Known known) throws IOException {
        for (Known.Complaint mine : known.complaints()) {
            Request look = new Request("GET", "/api/complaints/" + mine.reference())
                    .header("Authorization", "Bearer " + mine.token());
            Attack fair = Attack.on(Attack.Door.INTAKE, "look", look).byOwner();
            assertThat(fair.visitor()).isEqualTo(Visitor.OWNER);
            try (Line line = new Line(InetAddress.getByName(OWNERS_ADDRESS), stack.port("REDRESS_INTAKE_PORT"))) {
                assertThat(line.ask(fair.bytes(), false).status()).isEqualTo(200);
            }
        }
    }

    private String surveyToken() {
        Agent agent = Agent.named(stack, "agent");
        Customer kim = Customer.files(stack, Customer.complaint("en", "To be surveyed", "It was slow."));
        agent.records(kim.reference(), "It was slow");
        agent.resolves(kim.reference(), "UPHELD", "We are sorry.", "It was.", "It was slow");
        return kim.surveyToken();
    }
}
