package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link GraderFuzz} with the inputs that were found to break something, and with known answers changed at random. */
@Timeout(600)
class FuzzRegressionTest {

    private static final List<GradedPair> PAIRS = GradedPair.all();

    /** Pieces that mean something to some part of the grader. */
    private static final List<String> PIECES = List.of(
            "\\frac",
            "\\sqrt",
            "\\left",
            "\\right",
            "\\text{",
            "\\boxed{",
            "\\begin{pmatrix}",
            "\\end{pmatrix}",
            "\\\\",
            "\\%",
            "\\{",
            "\\}",
            "\\cup",
            "\\infty",
            "\\pi",
            "\\circ",
            "^",
            "_",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "|",
            "&",
            "!",
            "%",
            "$",
            ",",
            ".",
            ":",
            ";",
            "/",
            "*",
            "-",
            "+",
            "=",
            "<",
            ">",
            "\\le",
            "\\neq",
            "\\in",
            "\\pm",
            "\\approx",
            "\\mod",
            " and ",
            " or ",
            "e",
            "i",
            "x",
            "A",
            "0",
            "1",
            "9",
            "10",
            "3.14",
            "1e9",
            "10^{9}",
            "^{9^{9}}",
            "!!",
            "\\binom",
            "\\log",
            "\\sin",
            "\\sum",
            "\\int",
            "cm",
            "\\overline{",
            "_2",
            "'",
            "\u2212",
            "\u221a",
            "\u00bd",
            "\u00b2",
            "\u03c0",
            "\u00d7",
            "\ud835\udfcf");

    static List<Path> found() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/grading/fuzz"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void check_whatOnceBrokeSomething_holds(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);

        assertThatCode(() -> GraderFuzz.fuzzerTestOneInput(bytes)).doesNotThrowAnyException();
    }

    @Test
    void check_changedAnswers_holds() {
        checkChanged(1, 300);
    }

    @Test
    @Tag("slow")
    void check_manyChangedAnswers_holds() {
        for (int seed = 100; seed < 200; seed++) {
            checkChanged(seed, 1000);
        }
    }

    private static void checkChanged(long seed, int count) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            String first = changed(random);
            String second = random.nextInt(3) == 0 ? changed(first, random) : changed(random);
            assertThatCode(() -> GraderFuzz.check(first, second))
                    .as("%s | %s", first, second)
                    .doesNotThrowAnyException();
        }
    }

    private static String changed(Random random) {
        GradedPair pair = PAIRS.get(random.nextInt(PAIRS.size()));
        return changed(random.nextBoolean() ? pair.prediction() : pair.gold(), random);
    }

    private static String changed(String text, Random random) {
        String result = text;
        for (int changes = random.nextInt(5); changes > 0; changes--) {
            int from = random.nextInt(result.length() + 1);
            int to = Math.min(result.length(), from + random.nextInt(4));
            String piece = result.substring(from, to);
            result = switch (random.nextInt(5)) {
                case 0 -> result.substring(0, from) + result.substring(to);
                case 1 -> result.substring(0, to) + piece.repeat(random.nextInt(4)) + result.substring(to);
                case 2 -> result.substring(0, from) + other(random) + result.substring(to);
                default ->
                    result.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + result.substring(from);
            };
        }
        return result;
    }

    private static String other(Random random) {
        String gold = PAIRS.get(random.nextInt(PAIRS.size())).gold();
        int from = random.nextInt(gold.length() + 1);
        return gold.substring(from, from + random.nextInt(gold.length() - from + 1));
    }
}
