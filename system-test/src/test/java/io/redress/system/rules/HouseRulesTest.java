package io.redress.system.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every house rule holds for the whole code, and every rule has a fixture that breaks it. */
class HouseRulesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() throws IOException {
        try (Stream<Path> poms = Files.find(
                ROOT,
                4,
                (path, kind) -> path.endsWith("target/classes") && !path.startsWith(ROOT.resolve("system-test")))) {
            house = new ClassFileImporter().importPaths(poms.toList());
        }
    }

    /** A rule that matches nothing would hold for ever: the code of every service must be there. */
    @Test
    void readsEveryService() {
        assertThat(HouseRules.SERVICES)
                .allSatisfy(service -> assertThat(house.stream())
                        .anyMatch(type -> type.getPackageName().startsWith("io.redress." + service)));
    }

    @TestFactory
    Stream<DynamicTest> holdsForTheHouse() {
        Stream<Rule> cycles = HouseRules.FREE_OF_CYCLES.entrySet().stream()
                .map(e -> new Rule("the features of " + e.getKey() + " are free of cycles", e.getValue(), ""));
        return Stream.concat(rules(), cycles)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name,
                        () -> assertThat(HouseRules.evaluate(rule.rule, house)
                                        .getFailureReport()
                                        .getDetails())
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> isBrokenByItsFixture() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.name + " ↯ " + rule.breaker, () -> {
            JavaClasses broken = new ClassFileImporter()
                    .withImportOption(location -> location.contains("test-classes"))
                    .importPackages(rule.breaker);
            assertThat(broken).isNotEmpty();
            assertThat(HouseRules.evaluate(rule.rule, broken).hasViolation()).isTrue();
        }));
    }

    private record Rule(String name, ArchRule rule, String breaker) {}

    private static Stream<Rule> rules() {
        String intake = "io.redress.intake.rulebreaker";
        return List.of(
                new Rule("only workflow knows the engine", HouseRules.ONLY_WORKFLOW_KNOWS_THE_ENGINE, intake),
                new Rule("services do not know each other", HouseRules.SERVICES_DO_NOT_KNOW_EACH_OTHER, "io.redress"),
                new Rule(
                        "libraries do not know services",
                        HouseRules.LIBRARIES_DO_NOT_KNOW_SERVICES,
                        "io.redress.secretguard.rulebreaker"),
                new Rule(
                        "plain libraries are plain Java",
                        HouseRules.PLAIN_LIBRARIES_ARE_PLAIN_JAVA,
                        "io.redress.secretguard.rulebreaker"),
                new Rule("Kafka is behind messaging", HouseRules.KAFKA_IS_BEHIND_MESSAGING, intake),
                new Rule("time is injected", HouseRules.TIME_IS_INJECTED, intake),
                new Rule("nothing is read, changed and saved", HouseRules.NOTHING_IS_READ_CHANGED_AND_SAVED, intake),
                new Rule("nothing is injected into fields", HouseRules.NO_INJECTION_INTO_FIELDS, intake),
                new Rule("nobody prints", HouseRules.NOBODY_PRINTS, intake),
                new Rule("services do not start real parts", HouseRules.SERVICES_DO_NOT_START_REAL_PARTS, intake),
                new Rule("names say something", HouseRules.NAMES_SAY_SOMETHING, "io.redress.archive.helper"),
                new Rule(
                        "the features of survey are free of cycles",
                        HouseRules.FREE_OF_CYCLES.get("survey"),
                        "io.redress.survey"))
                .stream();
    }
}
