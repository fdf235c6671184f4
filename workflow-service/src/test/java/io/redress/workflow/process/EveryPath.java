package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * After the last class of process tests: prints what of the models they walked through, and fails that class when a task,
 * an event or a branch was left out. Says nothing when only some of the classes run.
 */
class EveryPath implements AfterAllCallback {

    private static final Set<String> RAN = new TreeSet<>();

    @Override
    public void afterAll(ExtensionContext test) {
        RAN.add(test.getRequiredTestClass().getName());
        if (!RAN.equals(processTests())) {
            return;
        }
        for (String process : new String[] {"complaint", "after-care"}) {
            Coverage coverage = Coverage.of(process);
            System.out.println(coverage);
            assertThat(coverage.missing())
                    .as("what no process test walks through: write the path test")
                    .isEmpty();
        }
    }

    private static Set<String> processTests() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ProcessTest.class));
        return scan.findCandidateComponents(EveryPath.class.getPackageName()).stream()
                .map(found -> found.getBeanClassName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
