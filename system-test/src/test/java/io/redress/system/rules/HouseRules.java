package io.redress.system.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The laws of the house plan that code structure can show (docs/architecture.md). */
final class HouseRules {

    static final List<String> SERVICES = List.of("intake", "workflow", "notification", "survey", "archive");

    private static final Pattern NAMES_THAT_SAY_NOTHING =
            Pattern.compile(".*\\.(utils?|common|helpers?|misc)(\\..*)?|.*(Impl|Manager|Constants|Utils?|Helper)");

    private static final String[] SERVICE_PACKAGES =
            SERVICES.stream().map(s -> "io.redress." + s + "..").toArray(String[]::new);

    /** The only programs that talk to a terminal, and may start the real parts. */
    private static final String[] PROGRAMS = {"io.redress.local..", "io.redress.realparts.."};

    static final ArchRule ONLY_WORKFLOW_KNOWS_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("io.redress.workflow..", "io.redress.system..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("the engine has an exit only as long as one service knows it (decision 0001)");

    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "io.redress.(intake|workflow|notification|survey|archive)..")
            .should()
            .notDependOnEachOther()
            .because("services share contracts as files, never classes");

    static final ArchRule LIBRARIES_DO_NOT_KNOW_SERVICES = noClasses()
            .that()
            .resideOutsideOfPackages(SERVICE_PACKAGES)
            .and()
            .resideOutsideOfPackage("io.redress.system..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICE_PACKAGES);

    static final ArchRule PLAIN_LIBRARIES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.redress.secretguard..",
                    "io.redress.calendar..",
                    "io.redress.languages..",
                    "io.redress.taxonomy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.camunda..");

    static final ArchRule KAFKA_IS_BEHIND_MESSAGING = noClasses()
            .that()
            .resideInAnyPackage(SERVICE_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
            .because("order, parking and the outbox are messaging's business, in one place");

    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackages("io.redress.clock..", "io.redress.local..", "io.redress.realparts..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("there is one truth for time (law 7)");

    static final ArchRule NOTHING_IS_READ_CHANGED_AND_SAVED = noClasses()
            .that()
            .resideInAnyPackage(SERVICE_PACKAGES)
            .should()
            .callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<>("save(..) of Spring Data MongoDB") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    return call.getTarget().getName().matches("save|saveAll")
                            && resideInAnyPackage("org.springframework.data..", "org.springframework.data")
                                    .test(call.getTargetOwner());
                }
            })
            .because("a save overwrites what others wrote meanwhile; updates are targeted");

    static final ArchRule NO_INJECTION_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .because("what an object needs stands in its constructor");

    static final ArchRule NOBODY_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackages(PROGRAMS)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    static final ArchRule SERVICES_DO_NOT_START_REAL_PARTS = noClasses()
            .that()
            .resideInAnyPackage(SERVICE_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROGRAMS);

    static final ArchRule NAMES_SAY_SOMETHING = classes().should(haveAnExpressiveName());

    static final Map<String, ArchRule> FREE_OF_CYCLES = SERVICES.stream()
            .collect(java.util.stream.Collectors.toUnmodifiableMap(
                    service -> service,
                    service -> slices().matching("io.redress." + service + ".(*)..")
                            .should()
                            .beFreeOfCycles()));

    private HouseRules() {}

    static EvaluationResult evaluate(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes);
    }

    private static ArchCondition<JavaClass> haveAnExpressiveName() {
        return new ArchCondition<>("have a name that says what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (NAMES_THAT_SAY_NOTHING.matcher(type.getName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " says nothing"));
                }
            }
        };
    }
}
