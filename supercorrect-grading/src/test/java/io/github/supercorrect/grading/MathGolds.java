package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The gold answers of the 5,000 problems of the MATH test set: what stands in the last box of each solution. */
final class MathGolds {

    private MathGolds() {}

    /** All of them; skips the test that asks if there is no {@code -Dsupercorrect.data=DIR}. */
    static List<String> all() throws IOException {
        List<String> golds = JsonLines.ofFile(data().resolve("math/test.jsonl")).stream()
                .map(row -> boxed(row.path("solution").asText()))
                .toList();
        assertThat(golds).hasSize(5000);
        return golds;
    }

    /** The folder with the data sets. */
    static Path data() {
        String data = System.getProperty("supercorrect.data", "");
        assumeFalse(data.isEmpty(), "-Dsupercorrect.data=DIR names no folder with datasets/math/test.jsonl");
        return Path.of(data, "datasets");
    }

    /** As hendrycks/math takes it, {@code last_boxed_only_string} in {@code math_equivalence.py}'s neighbour {@code utils.py}. */
    static String boxed(String solution) {
        int start = Math.max(solution.lastIndexOf("\\boxed"), solution.lastIndexOf("\\fbox"));
        String rest = solution.substring(start).replaceFirst("^\\\\(boxed|fbox)", "");
        if (rest.startsWith(" ")) {
            return rest.substring(1, rest.indexOf('$'));
        }
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            depth += rest.charAt(i) == '{' ? 1 : rest.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return rest.substring(1, i);
            }
        }
        throw new IllegalArgumentException("no box in: " + solution);
    }
}
