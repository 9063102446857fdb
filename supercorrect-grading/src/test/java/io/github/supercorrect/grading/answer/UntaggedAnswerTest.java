package io.github.supercorrect.grading.answer;

import static io.github.supercorrect.grading.answer.AnswerRule.BOXED;
import static io.github.supercorrect.grading.answer.AnswerRule.LAST_MATH;
import static io.github.supercorrect.grading.answer.AnswerRule.LAST_NUMBER;
import static io.github.supercorrect.grading.answer.AnswerRule.PHRASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms collected from published model outputs and from the tests of the field's graders, shortened. */
class UntaggedAnswerTest {

    private static final AnswerExtractor EXTRACTOR = AnswerExtractor.standard();

    static Stream<Arguments> boxed() {
        return Stream.of(
                row("\\boxed{4}", "\\boxed{4}", "4"),
                row("first \\boxed{1}, then \\boxed{2}.", "\\boxed{2}", "2"),
                row("\\fbox{7}", "\\fbox{7}", "7"),
                row("\\boxed {7}", "\\boxed {7}", "7"),
                row("$x = \\boxed{\\frac{1}{2}}$", "\\boxed{\\frac{1}{2}}", "\\frac{1}{2}"),
                row("\\boxed{\\{1\\pm\\sqrt{5},-2\\}}", "\\boxed{\\{1\\pm\\sqrt{5},-2\\}}", "\\{1\\pm\\sqrt{5},-2\\}"),
                row("\\boxed{\\left\\{1, 2\\right.}", "\\boxed{\\left\\{1, 2\\right.}", "\\left\\{1, 2\\right"),
                row("} \\boxed{3} {", "\\boxed{3}", "3"),
                row("\\\\boxed{004}", "\\boxed{004}", "004"),
                row("\\boxed{\\boxed{5}}", "\\boxed{\\boxed{5}}", "5"),
                row("\\boxed{x = \\fbox{5}}", "\\boxed{x = \\fbox{5}}", "x = \\fbox{5}"),
                row("\\boxed{$5$}", "\\boxed{$5$}", "5"),
                row("$\\boxed 4$", "\\boxed 4", "4"),
                row("\\boxed 42, as expected", "\\boxed 42,", "42"),
                row("\\boxed \\frac{1}{2} holds", "\\boxed \\frac{1}{2}", "\\frac{1}{2}"),
                row("\\boxed{A} in a \\boxed format", "\\boxed{A}", "A"),
                row("\\boxed{1} and \\boxed{\\frac{1}{2", "\\boxed{1}", "1"),
                row("\\boxed{ and \\boxed{1}", "\\boxed{1}", "1"),
                row("\\boxed{1} and \\boxed{}", "\\boxed{1}", "1"),
                row("\\boxed{1}. The answer is 2.", "\\boxed{1}", "1"));
    }

    static Stream<Arguments> phrase() {
        return Stream.of(
                row("The answer is 42", "42", "42"),
                row("I think the answer is $5$. Or 6.", "$5$", "5"),
                row("Final Answer: The final answer is $(0, 1)$. I hope it is correct.", "$(0, 1)$", "(0, 1)"),
                row("**Final Answer:** The largest $n$ is 34.", "The largest $n$ is 34", "34"),
                row("Answer: -3.5\nDone in 2 steps", "-3.5", "-3.5"),
                row("**Answer**: **42**", "**42**", "42"),
                row("**Answer: 42**", "42**", "42"),
                row("THE ANSWER IS\n\n\\[\n42\n\\]\nas we saw.", "\\[\n42\n\\]", "42"),
                row("therefore answer is $1$", "$1$", "1"),
                row("The answers are 2 and 3.", "2 and 3", "2 and 3"),
                row("The answer: D, it doesn't make sense for it to be A", "D", "D"),
                row("The answer is 42 because 6 times 7 is.", "42", "42"),
                row("The answer is 1, 2, and 3.", "1, 2, and 3", "1, 2, and 3"),
                row("The answer is 12,000,023. I hope", "12,000,023", "12,000,023"),
                row("the answer is 5.<|im_end|>", "5", "5"),
                row("The answer is 5. The answer is", "5", "5"));
    }

    static Stream<Arguments> lastMath() {
        return Stream.of(
                row("We get $1$ and then $x = 2$", "$x = 2$", "x = 2"),
                row("hence $$ 9 $$", "$$ 9 $$", "9"),
                row("hence \\( 9 \\).", "\\( 9 \\)", "9"),
                row("hence \\[ 9 \\]", "\\[ 9 \\]", "9"),
                row("hence $ 9 $", "$ 9 $", "9"),
                row("so $a \\$ b = 1$ holds", "$a \\$ b = 1$", "a \\$ b = 1"),
                row("We find $x \\leq 2$, for 3 people paying $5.", "$x \\leq 2$", "x \\leq 2"),
                row("matrix \\(a \\\\(2) = 1\\)", "\\(a \\\\(2) = 1\\)", "a \\\\(2) = 1"),
                row("it must be $A$", "$A$", "A"));
    }

    static Stream<Arguments> lastNumber() {
        return Stream.of(
                row("so there are 42 of them", "42"),
                row("from $5 to $7 each", "7"),
                row("which is 1,000.99€", "1,000.99"),
                row("the pair 1,20", "20"),
                row("P(A) = 2/3.", "2/3"),
                row("rises by 100%.", "100%"),
                row("rises by 100\\%.", "100\\%"),
                row("it is -3", "-3"),
                row("it is 5-3", "3"),
                row("it is .5", ".5"),
                row("about 7.1e35 kg", "7.1e35"),
                row("the number 12 in Step3 with x2 and x_1", "12"),
                row("比例为13/28", "13/28"),
                row("the value of $x$ was 42", "42"));
    }

    private static Arguments row(String text, String... rawAndValue) {
        return Arguments.of(text, rawAndValue[0], rawAndValue[rawAndValue.length - 1]);
    }

    @ParameterizedTest
    @MethodSource("boxed")
    void fromBoxed_form_givesLastBox(String text, String raw, String value) {
        assertThat(EXTRACTOR.fromBoxed(text)).contains(new Answer(raw, value, BOXED));
        assertThat(EXTRACTOR.fromUntagged(text)).contains(new Answer(raw, value, BOXED));
    }

    @ParameterizedTest
    @MethodSource("phrase")
    void fromUntagged_phrase_givesWhatItNames(String text, String raw, String value) {
        assertThat(EXTRACTOR.fromUntagged(text)).contains(new Answer(raw, value, PHRASE));
    }

    @ParameterizedTest
    @MethodSource("lastMath")
    void fromUntagged_mathematics_givesTheLast(String text, String raw, String value) {
        assertThat(EXTRACTOR.fromUntagged(text)).contains(new Answer(raw, value, LAST_MATH));
    }

    @ParameterizedTest
    @MethodSource("lastNumber")
    void fromUntagged_noMathematics_givesLastNumber(String text, String raw, String value) {
        assertThat(EXTRACTOR.fromUntagged(text)).contains(new Answer(raw, value, LAST_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no answer here", "$", "$$", "\\boxed{", "the answer is", "x2"})
    void fromUntagged_nothingToFind_isEmpty(String text) {
        assertThat(EXTRACTOR.fromUntagged(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "\\boxed", "\\boxed{4", "\\boxed{}", "\\boxedx{4}", "boxed{4}"})
    void fromBoxed_noClosedBox_isEmpty(String text) {
        assertThat(EXTRACTOR.fromBoxed(text)).isEmpty();
    }
}
