package io.github.supercorrect.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.supercorrect.core.BatchItem;
import io.github.supercorrect.core.SolutionBatch;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.internal.json.JsonText;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.gguf.SuperCorrect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The nano model on problems with numbers that it never saw, through the whole way of a problem. */
class NanoAccuracyIT {
    private static final double BAR = 0.90;

    @Test
    @Timeout(300)
    void solveAll_sampleOfEachFamily_mostAreRightAndAllAreHierarchical() throws IOException {
        try (InputStream sample = getClass().getResourceAsStream("problems-unseen-sample.jsonl")) {
            solve(Objects.requireNonNull(sample));
        }
    }

    @Test
    @Tag("slow")
    @Timeout(3600)
    void solveAll_wholeSet_mostAreRightAndAllAreHierarchical() throws IOException {
        String data = System.getProperty("supercorrect.data", "");
        assumeFalse(data.isEmpty(), "-Dsupercorrect.data=DIR names no folder with models/problems-unseen.jsonl");
        try (InputStream all = Files.newInputStream(Path.of(data, "models", "problems-unseen.jsonl"))) {
            solve(all);
        }
    }

    private static void solve(InputStream jsonl) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(jsonl, StandardCharsets.UTF_8));
        List<Map<String, Object>> rows = lines.lines().map(JsonText::readObject).toList();
        List<String> problems =
                rows.stream().map(row -> String.valueOf(row.get("problem"))).toList();
        int right = 0;
        try (Solver solver = SuperCorrect.nano();
                SolutionBatch batch = solver.solveAll(problems)) {
            for (BatchItem item : batch) {
                Solution solution = item.orThrow();
                assertThat(solution.steps()).as(item.problem()).isNotEmpty();
                assertThat(solution.isComplete()).as(item.problem()).isTrue();
                Object gold = rows.get((int) item.index()).get("answer");
                right += solution.answer()
                                .filter(a -> Objects.equals(a.value(), gold))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertThat(right / (double) rows.size()).isGreaterThanOrEqualTo(BAR);
    }
}
