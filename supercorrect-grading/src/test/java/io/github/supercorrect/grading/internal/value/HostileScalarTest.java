package io.github.supercorrect.grading.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.MathParser;
import io.github.supercorrect.grading.math.MathSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is meant to take for ever, or all memory, or the whole stack. */
class HostileScalarTest {

    private static final long OPERATIONS = 20_000_000;
    private static final long SMALL_STACK = 256 << 10;

    /** The name of the verdict, or "limit". */
    private static String verdict(Expression left, Expression right) {
        try {
            return ScalarComparison.compare(left, right, new Budget(OPERATIONS)).name();
        } catch (Budget.Exhausted e) {
            return "limit";
        }
    }

    private static String verdict(String left, String right) {
        return verdict(MathParser.parse(left), MathParser.parse(right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    9^{9^{9^9}}; 1; DIFFERENT
                    9^{9^{9^9}}; 9^{9^{9^9}}; EQUAL
                    9^{9^{9^9}}; 9^{9^{9^9}}+1; UNKNOWN
                    10^{10^{10^{10}}}; 10^{10}; DIFFERENT
                    10^{10^{10^{10}}}; 10^{10^{10^{10^{10}}}}; DIFFERENT
                    100000!; 10^{456573}; DIFFERENT
                    1000000!; 1; DIFFERENT
                    (10^{100})!; 10^{100}; DIFFERENT
                    \\binom{1000000}{500000}; 1; DIFFERENT
                    e^{e^{e^{e^{e}}}}; 1; DIFFERENT
                    \\frac{1}{9^{9^{9^9}}}; 0; UNKNOWN
                    \\sqrt[10^{30}]{2}; 1; DIFFERENT
                    \\sin(10^{100000}); 0; UNKNOWN
                    \\sqrt{10^{50000}+1}; 10^{25000}; UNKNOWN
                    (x+1)^{10^{12}}; x; DIFFERENT
                    \\frac{1}{\\sin^2 x + \\cos^2 x - 1}; 1; UNKNOWN
                    """)
    void compare_tower_ends(String left, String right, String verdict) {
        assertThat(verdict(left, right)).isEqualTo(verdict);
        assertThat(verdict(right, left)).isEqualTo(verdict);
    }

    static Stream<List<String>> longTexts() {
        String nines = "9".repeat(1_000_000);
        return Stream.of(
                List.of(nines, "1", "DIFFERENT"),
                List.of(nines, nines.substring(1) + "8", "DIFFERENT"),
                List.of("0." + nines, "1", "DIFFERENT"),
                List.of(sum(""), "200010000", "EQUAL"),
                List.of(sum("x^"), sum("x^") + "+1", "DIFFERENT"),
                List.of(sum("1/"), "11", "DIFFERENT"),
                List.of("x+\\sin x" + "+x".repeat(9_000), "x", "DIFFERENT"),
                List.of("\\sum_{i=1}^{2000}\\sum_{j=1}^{2000}\\sum_{k=1}^{2000} ijk", "1", "limit"));
    }

    private static String sum(String prefix) {
        return IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> prefix + "{" + i + "}")
                .collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void compare_longText_ends(List<String> row) {
        assertThat(verdict(row.get(0), row.get(1))).isEqualTo(row.get(2));
    }

    @Test
    void compare_deepTree_fitsSmallStack() throws Exception {
        List<String> wrappings =
                List.of("\\sqrt{@+1}", "\\frac{1}{@+1}", "\\sin(@)", "|@-1|", "2^{@}", "f(@)", "-(1-@)", "@!");
        FutureTask<List<String>> task = new FutureTask<>(() -> wrappings.stream()
                .map(wrapping -> verdict(deep(wrapping, "x"), deep(wrapping, "y")))
                .toList());
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        assertThat(task.get()).hasSameSizeAs(wrappings).doesNotContain("EQUAL");
    }

    /** As deep as the parser allows. */
    private static Expression deep(String wrapping, String core) {
        List<String> texts = new ArrayList<>(List.of(core));
        for (int i = 0; i < MathParser.MAX_NESTING; i++) {
            texts.add(wrapping.replace("@", texts.get(i)));
        }
        int depth = 0;
        for (int step = 128; step > 0; step /= 2) {
            int deeper = depth + step;
            depth = deeper < texts.size() && !isTooDeep(texts.get(deeper)) ? deeper : depth;
        }
        return MathParser.parse(texts.get(depth));
    }

    private static boolean isTooDeep(String text) {
        try {
            MathParser.parse(text);
            return false;
        } catch (MathSyntaxException e) {
            return e.isLimit();
        }
    }
}
