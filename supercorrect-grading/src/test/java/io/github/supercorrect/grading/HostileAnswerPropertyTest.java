package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.answer.AnswerExtractor;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs made to hang, overflow or escape: each has a verdict, on a thread with 256 KB of stack. */
@Timeout(120)
class HostileAnswerPropertyTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();

    static Stream<Arguments> hostile() {
        return Stream.of(
                pair("tower", "9^{9^{9^9}}", "9^{9^{9^{9}}}"),
                pair("two towers", "9^{9^{9^9}}", "9^{9^{9^8}}"),
                pair("tower of tens", "10^{10^{10^{10}}}", "1"),
                pair("tower modulo", "9^{9^{9^9}} \\bmod 7", "2"),
                pair("deep tower", tower(150), tower(150) + "+1"),
                pair("tower too deep", tower(10_000), "1"),
                pair("negative tower", "2^{-9^{9^{9}}}", "0"),
                pair("factorial", "100000!", "100001!/100001"),
                pair("factorials of factorials", "((((9!)!)!)!)!", "1"),
                pair("binomial", "\\binom{1000000}{500000}", "\\binom{1000000}{500001}"),
                pair("large binomial", "\\binom{10^{100}}{10^{99}}", "0"),
                pair("large exponent", "1.0000001^{1000000000}", "e^{100}"),
                pair("large exponents of a variable", "(x+1)^{1000000000}-(x+1)^{1000000000}", "0"),
                pair("large power", "(x+y+1)^{9999}", "(y+x+1)^{9999}"),
                pair("power of a million digits", "7^{1000000}", "7^{1000000}+1"),
                pair("a million digits", "7".repeat(1_000_000), "7".repeat(999_999) + "8"),
                pair("100,000 digits", "7".repeat(100_000), "7".repeat(99_999) + "8"),
                pair("100,000 digits, the same", "7".repeat(100_000), "7".repeat(100_000) + ".0"),
                pair("100,000 decimals", "0." + "3".repeat(100_000), "\\frac13"),
                pair("product of long numbers", "9".repeat(50_000) + "*" + "9".repeat(50_000), "1"),
                pair("power of long numbers", "(" + "9".repeat(5_000) + ")^{5000}", "1"),
                pair("many powers", repeated("(x+%d)^{%d}", "*", 500), repeated("(x+%d)^{%d}", "*", 499)),
                pair("sum of 20,000 terms", repeated("%d", "+", 20_000), "199990000"),
                pair("sum of 20,000 fractions", repeated("1/%d", "+", 20_000), "10.5"),
                pair("sum of 20,000 roots", repeated("\\sqrt{%d}", "+", 5_000), "1"),
                pair(
                        "sum of 20,000 variables",
                        repeated("x_{%d}", "+", 15_000),
                        repeated("x_{%d}", "+", 15_000) + "+0"),
                pair("product of 20,000 factors", repeated("%d", "\\cdot ", 9_000), "0"),
                pair("continued fraction", nested("1+\\frac{1}{", "1", "}", 150), "\\frac{1+\\sqrt5}{2}"),
                pair("continued fraction, too deep", nested("1+\\frac{1}{", "1", "}", 5_000), "1"),
                pair("nested roots", nested("\\sqrt{2+", "2", "}", 190), "2"),
                pair("nested factorials", "(".repeat(150) + "3" + "!)".repeat(150), "3"),
                pair("signs", "-".repeat(100_000) + "1", "1"),
                pair("10,000 parentheses", "(".repeat(10_000) + "x" + ")".repeat(10_000), "x"),
                pair("10,000 open parentheses", "(".repeat(10_000), "x"),
                pair("10,000 closed parentheses", ")".repeat(10_000), "x"),
                pair("10,000 braces", "{".repeat(10_000) + "x" + "}".repeat(10_000), "x"),
                pair("unbalanced braces", "{".repeat(10_000) + "x" + "}".repeat(9_999), "x"),
                pair("nested boxes", nested("\\boxed{", "x", "}", 10_000), "x"),
                pair("nested sets", nested("\\{1,", "2", "\\}", 10_000), "2"),
                pair("nested sets, still read", nested("\\{1,", "2", "\\}", 90), nested("\\{", "2", ",1\\}", 90)),
                pair("nested intervals", nested("(1,", "2", "]", 190), nested("(1,", "2", ")", 190)),
                pair("nested left", "\\left(".repeat(10_000), "x"),
                pair("nested environments", "\\begin{pmatrix}".repeat(5_000), "x"),
                pair("nested absolute values", "|".repeat(9_999) + "x" + "|".repeat(9_999), "x"),
                pair("scripts", "x" + "_{x".repeat(9_999), "x"),
                pair("primes", "x" + "'".repeat(99_999), "x"),
                pair("2,000 members", members(2_000, 1), members(2_000, 2)),
                pair(
                        "2,000 members, one other",
                        members(2_000, 1),
                        members(2_000, 2).replace("1999", "7/3")),
                pair("2,000 formulas", formulas(2_000, 1), formulas(2_000, 2)),
                pair(
                        "2,000 formulas, one other",
                        formulas(2_000, 1),
                        formulas(2_000, 2).replace("(1999+x)", "(2000+x)")),
                pair("2,000 texts", texts(2_000, 1), texts(2_000, 2)),
                pair("2,000 points", points(2_000, 1), points(2_000, 2)),
                pair("2,000 intervals", intervals(2_000, 1), intervals(2_000, 2)),
                pair("matrix of 100 by 100", matrix(100), matrix(100).replace("99&", "98&")),
                pair("chain", repeated("x_{%d}", "<", 10_000), "x"),
                pair("ratio", repeated("%d", ":", 10_000), "1:2"),
                pair("plus minus", repeated("%d", "\\pm ", 40), "1"),
                pair("relation of high degree", "x^{5000}=1", "x^{5000}-1=0"),
                pair("100,000 letters", "x".repeat(100_000), "x"),
                pair("100,000 blanks", " ".repeat(100_000) + "1", "1"),
                pair("100,000 backslashes", "\\".repeat(100_000), "1"),
                pair("100,000 dollars", "$".repeat(100_000), "1"),
                pair("100,000 commas", ",".repeat(100_000), "1"),
                pair("100,000 carets", "^".repeat(100_000), "1"),
                pair("100,000 equals", "=".repeat(100_000), "1"),
                pair("100,000 percents", "1" + "%".repeat(99_999), "1"),
                pair("100,000 factorials", "1" + "!".repeat(99_999), "1"),
                pair("100,000 points", ".".repeat(100_000), "1"),
                pair("digits and points", "1.".repeat(50_000), "1"),
                pair("digits and commas", "1,".repeat(50_000), "1"),
                pair("words", "yes ".repeat(25_000), "yes"),
                pair("commands", "\\frac".repeat(20_000), "1"),
                pair("unknown commands", "\\foo".repeat(25_000), "1"),
                pair("nothing", "", ""),
                pair("code", "__import__('os').system('touch /tmp/owned')", "1"),
                pair("code in a template", "${jndi:ldap://127.0.0.1/a}", "1"),
                pair("code in a script", "java.lang.Runtime.getRuntime().exec(\"id\")", "1"),
                pair("code in LaTeX", "\\input{/etc/passwd}\\write18{id}\\def\\x{\\x\\x}\\x", "1"),
                pair("format", "%s%n%d%1000000000d", "1"),
                pair(
                        "control characters",
                        IntStream.range(0, 32).mapToObj(Character::toString).collect(Collectors.joining()),
                        "1"),
                pair("lone surrogates", "\ud800x\udc00", "x"),
                pair("other digits", "\u0661\u0662\u0663", "123"),
                pair("bidirectional", "\u202e321\u202c", "123"),
                pair("exponent of a decimal", "1e999999999", "1"),
                pair("small exponent of a decimal", "1e-999999999", "0"),
                pair("large base", "10_{99999999999}", "10"),
                pair("large index of a root", "\\sqrt[1000000000]{2}", "1"),
                pair("logarithm of a tower", "\\log(9^{9^{9^9}})", "9^{9^9}\\log 9"),
                pair("sine of a tower", "\\sin(9^{9^9})", "0"),
                pair("large sum", "\\sum_{k=1}^{1000000000} k", "500000000500000000"),
                pair("zero", "\\frac{0}{0}", "0^0"));
    }

    private static Arguments pair(String name, String prediction, String gold) {
        return Arguments.of(Named.of(name, prediction), Named.of("gold", gold));
    }

    private static String tower(int height) {
        return "9^{".repeat(height) + "9" + "}".repeat(height);
    }

    private static String nested(String open, String core, String close, int depth) {
        return open.repeat(depth) + core + close.repeat(depth);
    }

    private static String repeated(String format, String separator, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining(separator));
    }

    private static String members(int count, long seed) {
        return joined(count, seed, "%d", "\\{", "\\}");
    }

    private static String formulas(int count, long seed) {
        return joined(count, seed, seed == 1 ? "(x+%d)^2" : "(%d+x)^2", "\\{", "\\}");
    }

    private static String texts(int count, long seed) {
        return joined(count, seed, "\\text{name %d}", "", "");
    }

    private static String points(int count, long seed) {
        return joined(count, seed, "(%d,\\sqrt{%d})", "", "");
    }

    private static String intervals(int count, long seed) {
        return joined(count, seed, "(%d,%d.5]", "", "").replace("],", "]\\cup");
    }

    private static String joined(int count, long seed, String format, String open, String close) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers.stream()
                .map(i -> format.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining(", ", open, close));
    }

    private static String matrix(int size) {
        String row = IntStream.range(0, size).mapToObj(String::valueOf).collect(Collectors.joining("&")) + "\\\\";
        return "\\begin{pmatrix}" + row.repeat(size) + "\\end{pmatrix}";
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void grade_hostile_hasTheSameVerdictBothWaysOnASmallStack(String prediction, String gold) {
        Verdict there = onASmallStack(prediction, gold);
        Verdict back = onASmallStack(gold, prediction);

        assertThat(there.reason()).isNotBlank().hasSizeLessThan(300);
        if (there.outcome() != back.outcome()) {
            assertThat(there.isEqual() ? there.policies() : back.policies()).contains(Policy.ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Tag("slow")
    void grade_hostileWithItself_isNotDifferent(String prediction, String gold) {
        assertThat(onASmallStack(prediction, prediction).outcome()).isNotEqualTo(Outcome.NOT_EQUAL);
        assertThat(onASmallStack(gold, gold).outcome()).isNotEqualTo(Outcome.NOT_EQUAL);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Tag("slow")
    void extractAndGroup_hostile_returnOnASmallStack(String prediction, String gold) {
        SmallStack.call(() -> {
            AnswerExtractor.standard().fromUntagged(prediction);
            AnswerExtractor.standard().fromUntagged("The answer is $" + prediction + "$.");
            return GRADER.group(List.of(prediction, gold, prediction));
        });
    }

    @Test
    void grade_code_leavesNothingBehind() {
        String code = "__import__('os').system('touch " + System.getProperty("java.io.tmpdir") + "/supercorrect-code')";

        assertThat(onASmallStack(code, "1").isEqual()).isFalse();
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "supercorrect-code"))
                .doesNotExist();
    }

    private static Verdict onASmallStack(String prediction, String gold) {
        return SmallStack.call(() -> GRADER.grade(prediction, gold));
    }
}
