package io.github.supercorrect.grading.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text of any length and depth, on a stack as small as a thread of a server may have. */
class HostileMathTest {

    private static final int STACK = 256 * 1024;

    private static <T> T onSmallStack(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        new Thread(null, future, "small-stack", STACK).start();
        return future.get(60, TimeUnit.SECONDS);
    }

    static Stream<Arguments> deep() {
        int n = 10_000;
        return Stream.of(
                row("parentheses", "(".repeat(n) + "x" + ")".repeat(n)),
                row("open parentheses", "(".repeat(n)),
                row("braces", "{".repeat(n) + "x" + "}".repeat(n)),
                row("sets", "\\{".repeat(n) + "x" + "\\}".repeat(n)),
                row("intervals", "[0,".repeat(n) + "x" + "]".repeat(n)),
                row("fractions", "\\frac{1}{1+".repeat(n) + "x" + "}".repeat(n)),
                row("bare fractions", "\\frac".repeat(n) + "1 2"),
                row("roots", "\\sqrt{".repeat(n) + "x" + "}".repeat(n)),
                row("bare roots", "\\sqrt".repeat(n) + " x"),
                row("plain roots", "sqrt(".repeat(n) + "x" + ")".repeat(n)),
                row("exponents", "2^{".repeat(n) + "2" + "}".repeat(n)),
                row("subscripts", "x_{".repeat(n) + "2" + "}".repeat(n)),
                row("bars", "|x+".repeat(n) + "1" + "|".repeat(n)),
                row("sized bars", "\\left|".repeat(n) + "x" + "\\right|".repeat(n)),
                row("matrices", "\\begin{pmatrix}".repeat(n) + "1" + "\\end{pmatrix}".repeat(n)),
                row("accents", "\\overline".repeat(n) + " z"),
                row("towers", "2" + "^2".repeat(n)),
                row("slashes", "1" + "/2".repeat(n)),
                row("signs", "-".repeat(n) + "x"),
                row("factorials", "5" + "!".repeat(n)),
                row("percent signs", "5" + "%".repeat(n)),
                row("degrees", "5" + "°".repeat(n)),
                row("functions", "\\sin".repeat(n) + " x"),
                row("sums", "\\sum".repeat(n) + " x"),
                row("integrals", "\\int".repeat(n) + " x"),
                row("moduli", "7" + "\\bmod 2".repeat(n)),
                row("set operators", "A\\cup B\\setminus C".repeat(n)));
    }

    static Stream<Arguments> longOnes() {
        int n = 20_000;
        return Stream.of(
                row("sum", "x+1-".repeat(n) + "1"),
                row("product", "2x\\cdot ".repeat(n) + "1"),
                row("letters side by side", "x y ".repeat(n)),
                row("list", "1, ".repeat(n) + "1"),
                row("thousands", "1" + ",000".repeat(n)),
                row("blanks as thousands", "1" + " 000".repeat(n)),
                row("relations", "x<".repeat(n) + "1"),
                row("set", "\\{" + "1,".repeat(n) + "2\\}"),
                row("matrix", "\\begin{pmatrix}" + "1 & 2 \\\\".repeat(n) + "\\end{pmatrix}"),
                row("unions", "(1,2)" + "\\cup(1,2)".repeat(n)),
                row("ratio", "1" + ":1".repeat(n)),
                row("words", "apple ".repeat(n)),
                row("unit", "5 " + "apple ".repeat(n)),
                row("digits", "9".repeat(1_000_000)),
                row("blanks", " ".repeat(100_000) + "1"),
                row("letters", "q".repeat(100_000)),
                row("text", "\\text{" + "a ".repeat(50_000) + "}"),
                row("absolute values", "|x|".repeat(n)),
                row("wide blanks", "1 \\quad ".repeat(n)),
                row("superscripts", "x" + "²".repeat(100_000)),
                row("primes", "f" + "'".repeat(100_000)));
    }

    static Stream<Arguments> broken() {
        int n = 30_000;
        return Stream.of(
                row("open brackets and bars", "(|".repeat(n)),
                row("bars", "|".repeat(n)),
                row("closing braces", "}".repeat(n)),
                row("closing parentheses", ")".repeat(n)),
                row("mismatched", "([)]".repeat(n)),
                row("backslashes", "\\".repeat(n)),
                row("carets", "^".repeat(n)),
                row("dollars", "$".repeat(n)),
                row("text commands", "\\text{".repeat(n)),
                row("mathrm commands", "\\mathrm{".repeat(n)),
                row("begins", "\\begin{".repeat(n)),
                row("lefts", "\\left".repeat(n)),
                row("nots", "\\not".repeat(n)),
                row("ampersands", "&".repeat(n)),
                row("less signs", "<".repeat(n)),
                row("quads", "\\quad".repeat(n)),
                row("dots", ".".repeat(n)),
                row("commas", ",".repeat(n)),
                row("integrals in sums", "\\int x+".repeat(n) + "1"),
                row("bars and commas", "|,".repeat(n)),
                row("primes", "'".repeat(n)));
    }

    private static Arguments row(String name, String text) {
        return Arguments.of(name, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deep")
    void parse_tooDeep_isLimit(String name, String text) throws Exception {
        MathSyntaxException refusal =
                onSmallStack(() -> catchThrowableOfType(MathSyntaxException.class, () -> MathParser.parse(text)));
        assertThat(refusal).isNotNull().hasMessageContaining("limit");
        assertThat(refusal.isLimit()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longOnes")
    void parse_longText_isReadAndPrinted(String name, String text) throws Exception {
        String printed = onSmallStack(() -> MathPrinter.latex(MathParser.parse(text)));
        String again = onSmallStack(() -> MathPrinter.latex(MathParser.parse(printed)));
        assertThat(again.equals(printed)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void parse_brokenText_answersOrRefuses(String name, String text) throws Exception {
        assertThat(onSmallStack(() -> isAnswered(text))).isTrue();
    }

    @Test
    void parse_deepestAllowed_canBeComparedAndPrintedOnSmallStack() throws Exception {
        String text = "\\sqrt{".repeat(190) + "x" + "}".repeat(190);
        assertThat(onSmallStack(() -> {
                    Expression first = MathParser.parse(text);
                    Expression second = MathParser.parse(text);
                    return first.equals(second)
                            && first.hashCode() == second.hashCode()
                            && MathPrinter.plain(first).equals(MathPrinter.plain(second));
                }))
                .isTrue();
    }

    /** Random texts out of everything that means something. */
    @Test
    void parse_randomTokens_answersOrRefuses() {
        String[] tokens = {
            "1",
            "23",
            "4.5",
            "x",
            "e",
            "i",
            "f",
            "\\frac",
            "\\sqrt",
            "^",
            "_",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "\\{",
            "\\}",
            "|",
            "+",
            "-",
            "*",
            "/",
            "=",
            "<",
            ">",
            ",",
            ";",
            ":",
            "!",
            "%",
            "^\\circ",
            "\\text{ cm}",
            "\\text{and}",
            " or ",
            "\\pm",
            "\\sin",
            "\\log",
            "\\sum",
            "\\int",
            "\\begin{pmatrix}",
            "\\end{pmatrix}",
            "&",
            "\\\\",
            "\\left(",
            "\\right)",
            "\\left|",
            "\\right|",
            "\\left.",
            "'",
            "\\cup",
            "\\in",
            "\\mid",
            "\\overline",
            "\\pmod",
            "\\mod",
            "\\quad",
            "...",
            "\\binom",
            "\\choose",
            "apples",
            "\\pi",
            "\\infty",
            "$",
            "\\$",
            "\\angle",
            "½",
            "²",
            "≤",
            "\\boxed{",
            ".",
            "\\bar",
            " ",
            "\\,",
            "\\not",
            "C",
            "A",
            "_2",
            "d",
            "\\mathrm{",
            "\\lim"
        };
        Random random = new Random(5);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int j = 0; j < length; j++) {
                text.append(tokens[random.nextInt(tokens.length)]);
            }
            String made = text.toString();
            assertThat(isAnswered(made)).as(made).isTrue();
        }
    }

    private static boolean isAnswered(String text) {
        try {
            Expression expression = MathParser.parse(text);
            MathPrinter.latex(expression);
            MathPrinter.plain(expression);
            return true;
        } catch (MathSyntaxException e) {
            return e.position() >= 0 && e.position() <= text.length();
        }
    }
}
