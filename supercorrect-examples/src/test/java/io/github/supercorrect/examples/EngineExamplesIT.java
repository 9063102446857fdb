package io.github.supercorrect.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples that need an engine, on the embedded model. */
@Timeout(300)
class EngineExamplesIT {
    @Test
    void solveInFifteenLines_main_printsStepsAndAnswer() {
        String printed = PrintedText.by(() -> SolveInFifteenLines.main(new String[0]));

        assertThat(printed).startsWith("1. ").endsWith("Answer: 132\n");
    }

    @Test
    void streamToConsole_main_printsStepsAndAnswer() {
        String printed = PrintedText.by(() -> StreamToConsole.main(new String[0]));

        assertThat(printed).startsWith("\nStep 1: ").contains("240").contains("Answer: 60");
    }

    @Test
    void batchWithFailures_main_failedItemsAreTheirOwn() {
        String printed = PrintedText.by(() -> BatchWithFailures.main(new String[0]));

        assertThat(printed.lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("0: answer 132"),
                        line -> assertThat(line).startsWith("1: failed: "),
                        line -> assertThat(line).startsWith("2: failed: ").contains("tokens"),
                        line -> assertThat(line).isEqualTo("3: answer 147"));
    }

    /** With another model than the one it is meant for it runs too, and says which model answered. */
    @Test
    void ellipseProblem_modelNamed_isRunAndNamed(@TempDir Path folder) throws IOException {
        String file = NanoModel.unpackInto(folder).toString();

        String printed = PrintedText.by(() -> EllipseProblem.run(file));

        assertThat(printed).startsWith("Model: ").contains("Answer: ").endsWith("Right would be: 8\\sqrt{55}\n");
    }
}
