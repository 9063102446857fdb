package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes that other graders make. */
class GradingPitfallTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();

    private static void assertEqualBothWays(String left, String right) {
        assertThat(GRADER.grade(left, right).isEqual()).as(left + " | " + right).isTrue();
        assertThat(GRADER.grade(right, left).isEqual()).as(right + " | " + left).isTrue();
    }

    private static void assertDifferentBothWays(String left, String right) {
        assertThat(GRADER.grade(left, right).isEqual()).as(left + " | " + right).isFalse();
        assertThat(GRADER.grade(right, left).isEqual()).as(right + " | " + left).isFalse();
    }

    @Test
    void grade_baseSubscripts_areNotDropped() {
        assertDifferentBothWays("4210_{5}", "4210_{7}");
        assertDifferentBothWays("8\\text{ meals}", "8_9");
        assertDifferentBothWays("40^\\circ", "40_9");
        assertDifferentBothWays("36^\\circ", "40_9");
        assertDifferentBothWays("30", "42_7");
    }

    @Test
    void grade_mixedNumber_isASumUnderItsSign() {
        assertEqualBothWays("2\\frac{1}{3}", "\\frac{7}{3}");
        assertEqualBothWays("-5\\frac{1}{2}", "-5.5");
        assertDifferentBothWays("2\\frac{1}{3}", "\\frac{2}{3}");
        assertDifferentBothWays("-5\\frac{1}{2}", "-4.5");
    }

    @Test
    void grade_largeIntegers_areComparedExactly() {
        assertDifferentBothWays("9999", "10000");
        assertDifferentBothWays("99999999999", "100000000000");
        assertDifferentBothWays("100000000000000000000", "100000000000000000001");
    }

    @Test
    void grade_withoutPercentSign_neverMultipliesByAHundred() {
        assertDifferentBothWays("75", "0.75");
        assertEqualBothWays("75\\%", "0.75");
    }

    @Test
    void grade_roundedToTwoDigits_isNotExact() {
        assertDifferentBothWays("0.34", "\\frac{33}{100}");
        assertThat(GRADER.grade("0.667", "\\frac23").isEqual()).isFalse();
        assertThat(GRADER.grade("0.6667", "\\frac23").isEqual()).isTrue();
        assertThat(GRADER.grade("0.6666", "\\frac23").isEqual()).isFalse();
    }

    @Test
    void grade_exponentBehindADigit_isAPowerOfTenUnlessEulersNumberIsMeant() {
        assertEqualBothWays("1e-5", "0.00001");
        assertEqualBothWays("5e-4", "0.0005");
        assertEqualBothWays("5e-4", "5e - 4");
        assertDifferentBothWays("1e-5", "e - 5");
        assertDifferentBothWays("2e^3", "2000");
        assertThat(GRADER.group(List.of("5e-4", "0.0005"))).hasSize(1);
    }

    @Test
    void grade_setInASet_isNotItsMember() {
        assertEqualBothWays("\\{5\\}", "5");
        assertDifferentBothWays("\\{\\{1\\},\\{2\\}\\}", "\\{1,2\\}");
        assertDifferentBothWays("\\{\\emptyset\\}", "\\emptyset");
    }

    @Test
    void grade_bracketKinds_areKept() {
        assertDifferentBothWays("[0,1]", "(0,1)");
        assertDifferentBothWays("[0,1)", "(0,1]");
        assertDifferentBothWays("\\{0,1\\}", "(0,1)");
    }

    @Test
    void grade_and_isNoLetterOfAWord() {
        assertEqualBothWays("1 and 2", "1, 2");
        assertDifferentBothWays("\\text{sand}", "\\text{s}");
        assertDifferentBothWays("3j", "3i");
    }

    @Test
    void grade_separatorOfThousands_isNoListComma() {
        assertEqualBothWays("10{,}000", "10000");
        assertEqualBothWays("32,\\!348", "32348");
        assertDifferentBothWays("(1,234)", "1234");
        assertDifferentBothWays("1,2", "12");
        assertEqualBothWays("f(1,000)=3", "3");
    }

    @Test
    void grade_doubledBackslash_isACommandOrARow() {
        assertEqualBothWays("\\\\frac{1}{2}", "0.5");
        assertDifferentBothWays("\\begin{pmatrix}1\\\\2\\end{pmatrix}", "\\begin{pmatrix}12\\end{pmatrix}");
    }

    @Test
    void grade_degrees_countInsideFunctionsOnly() {
        assertEqualBothWays("30^\\circ", "30");
        assertDifferentBothWays("\\sin 30^\\circ", "\\sin 30");
        assertDifferentBothWays("\\cos 13^\\circ", "\\cos 13");
    }

    @Test
    void grade_leftSide_isDroppedFromNamesOnly() {
        assertEqualBothWays("f(x)=1", "1");
        assertEqualBothWays("x=2", "2=x");
        assertEqualBothWays("2", "2=x");
        assertEqualBothWays("y=x^2+2x+1", "2x+1+x^2");
        assertDifferentBothWays("11a+c", "7 = 11a+c");
        assertDifferentBothWays("0", "5x-7y+11z+4=0");
        assertDifferentBothWays("1", "2x+z=1");
        assertDifferentBothWays("x=x^2-2", "x^2-2");
    }

    @Test
    void grade_chain_takesItsLastMember() {
        assertEqualBothWays("x=5+5+1=7=11", "11");
        assertEqualBothWays("(x+1)^2 = x^2+2x+1", "x^2+2x+1");
        assertDifferentBothWays("x=5+5+1=7=11", "7");
    }

    @Test
    void grade_optionLetter_isTheWholeAnswer() {
        assertEqualBothWays("(C)", "C. three");
        assertDifferentBothWays("D = (0,1)", "D");
        assertDifferentBothWays("D = (0, 1.5)", "D = (0, 1)");
        assertDifferentBothWays("E", "\\mathrm{E}*2");
        assertDifferentBothWays("C", "(A) Cecile");
    }

    @Test
    void grade_approximateTail_givesWayToTheExactPart() {
        assertEqualBothWays("x=1/3\\approx 1.3", "1/3");
        assertDifferentBothWays("x=1/3\\approx 1.3", "1.3");
    }

    @Test
    void grade_rangeAndInequality_areSymmetric() {
        assertEqualBothWays("x \\in [-2,7]", "-2 \\le x \\le 7");
        assertEqualBothWays("1\\leq|z|\\leq \\frac{3}{2}", "[-\\frac32,-1]\\cup[1,\\frac32]");
    }

    @Test
    void grade_closeClosedForms_areToldApartBeyondDoubles() {
        assertDifferentBothWays("e^{\\pi\\sqrt{163}}", "262537412640768744");
        assertDifferentBothWays("\\sqrt{1+10^{-40}}", "1");
        assertEqualBothWays("\\sqrt{5-\\sqrt{21}}+\\sqrt{\\sqrt{21}+5}", "\\sqrt{14}");
    }

    @Test
    void grade_units_convertOrDiffer() {
        assertEqualBothWays("50\\text{ cm}", "0.5\\text{ m}");
        assertDifferentBothWays("5\\text{ cm}", "5\\text{ m}");
        assertDifferentBothWays("5\\text{ feet } 3\\text{ inches}", "5\\text{ feet}");
        assertDifferentBothWays("3 million", "3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1, 2, 3 | 1, 2 | lengths: 3 and 2",
                "(1,2) | (1,3) | second member",
                "[0,1] | [0,1) | end point",
                "x > 1 | [1,\\infty) | end point",
                "7 | -7 | sign",
                "x | x+1 | different values",
                "x | y | same variables",
                "x | 3 | depends on a variable",
                "2 | 3 | numbers differ",
                "10_2 | 10_3 | bases",
                "5\\text{ kg} | 5\\text{ s} | different things",
                "(B) | (C) | letters",
                "4 p.m. | 5 p.m. | times",
                "red | blue | words",
                "x+y=1 | x+y=2 | multiple",
                "1:2 | 2:3 | ratios",
                "\\begin{pmatrix}1\\\\2\\end{pmatrix} | \\begin{pmatrix}1\\\\3\\end{pmatrix} | second row"
            })
    void grade_different_saysWhy(String prediction, String gold, String reason) {
        Verdict verdict = GRADER.grade(prediction, gold);

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EQUAL);
        assertThat(verdict.reason()).contains(reason);
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without such a checker may do
    void grade_null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> GRADER.parse(null));
        assertThatNullPointerException().isThrownBy(() -> GRADER.grade(null, "1"));
        assertThatNullPointerException().isThrownBy(() -> GRADER.grade("1", "1", null));
    }

    @Test
    void parse_once_comparesLikeTheText() {
        ParsedAnswer gold = GRADER.parse("\\frac12");

        assertThat(gold.text()).isEqualTo("\\frac12");
        assertThat(GRADER.grade(GRADER.parse("0.5"), gold)).isEqualTo(GRADER.grade("0.5", "\\frac12"));
    }
}
