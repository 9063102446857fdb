package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.nano.NanoModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SuperCorrectIT {

    @TempDir
    Path directory;

    @Test
    void nano_solve_givesATypedSolution() {
        try (Solver solver = SuperCorrect.nano()) {
            Solution solution = solver.solve("What is 47 + 85?");

            assertThat(solution.steps()).hasSize(2);
            assertThat(solution.answer())
                    .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo("132"));
        }
    }

    @Test
    void open_file_closesItsModelWithTheSolver() throws Exception {
        GgufModel model;
        try (Solver solver = SuperCorrect.builder()
                .model(NanoModel.unpackInto(directory))
                .contextSize(512)
                .threads(1)
                .open()) {
            model = (GgufModel) solver.model();
            assertThat(ProcessHandle.of(model.workerPid())).isPresent();
            assertThat(solver.solve("502 - 187 =").answer()).isPresent();
        }
        assertThat(model.workerPid()).isEqualTo(-1);
    }
}
