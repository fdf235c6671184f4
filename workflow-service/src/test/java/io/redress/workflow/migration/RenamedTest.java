package io.redress.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.settings.SettingsProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamedTest {

    private final Renamed renamed = MigrateCommand.renamed("""
            complaint:
              First: Second
              Second: Third
              Gone: Nowhere
            """);

    @Test
    void followsSeveralRenamingsInARow() {
        assertThat(renamed.among("complaint", List.of("First", "Other"), List.of("Third", "Other")))
                .isEqualTo(Map.of("First", "Third"));
        assertThat(renamed.among("complaint", List.of("Second"), List.of("Third")))
                .isEqualTo(Map.of("Second", "Third"));
    }

    @Test
    void leavesAloneWhatIsStillThereAndWhatHasNoSuccessor() {
        assertThat(renamed.among("complaint", List.of("First", "Gone"), List.of("First", "Second")))
                .isEmpty();
        assertThat(renamed.among("after-care", List.of("First"), List.of("Second")))
                .isEmpty();
    }

    @Test
    void refusesRenamingsThatGoRoundInACircle() {
        assertThatThrownBy(() -> MigrateCommand.renamed("complaint:\n  A: B\n  B: A\n"))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("migrations.yml, line 2");
    }

    @Test
    void theShippedFileCanBeRead() {
        assertThat(Renamed.shipped().among("complaint", List.of("HandleComplaint"), List.of("HandleComplaint")))
                .isEmpty();
    }
}
