package io.github.supercorrect.grading.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedAnswerTest {

    private static final AnswerExtractor EXTRACTOR = AnswerExtractor.standard();

    static Stream<Arguments> inside() {
        return Stream.of(
                // plain answers
                row("43", "43"),
                row("  43 \n", "43"),
                row("43.", "43"),
                row("-3.5", "-3.5"),
                row("1,000,000", "1,000,000"),
                row("1/3", "1/3"),
                row("(3, \\frac{\\pi}{2})", "(3, \\frac{\\pi}{2})"),
                row("x > -\\frac14", "x > -\\frac14"),
                row("x = 5", "x = 5"),
                row("x = 2 or x = 3", "x = 2 or x = 3"),
                row("Monday", "Monday"),
                row("unknown", "unknown"),
                row("(C)", "(C)"),
                row("10 apples", "10 apples"),
                row("all real numbers", "all real numbers"),
                row("0.333...", "0.333..."),
                row("5!", "5!"),
                row("20\\%", "20\\%"),
                // delimiters and emphasis
                row("$8\\sqrt{5}$", "8\\sqrt{5}"),
                row("$$ 42 $$", "42"),
                row("\\(42\\)", "42"),
                row("\\[\n42\n\\]", "42"),
                row("**10**", "10"),
                row("**10**.", "10"),
                row("**10.**", "10"),
                row("`10`", "10"),
                row("```\n10\n```", "10"),
                row("```text\n10\n```", "10"),
                row("**$10$**", "10"),
                row("$221.", "221"),
                row("221$", "221"),
                row("\\$16386.17", "\\$16386.17"),
                row("$5$ miles", "5"),
                row("$2$ or $3$", "$2$ or $3$"),
                row("$x$ = 5", "$x$ = 5"),
                row("5 $\\text{cm}^2$", "5 $\\text{cm}^2$"),
                // boxes and phrases
                row("\\boxed{4}", "4"),
                row("$\\boxed{4}$.", "4"),
                row("The distance is $\\boxed{8\\sqrt{5}}$ units.", "8\\sqrt{5}"),
                row("The answer is $5$.", "5"),
                row("**Final Answer:** 42", "42"),
                row("So the final answer is x = 5.", "x = 5"),
                // prose
                row("The distance between the foci is $8\\sqrt{5}$.", "8\\sqrt{5}"),
                row("The roots are $x = 2$ and then we get $x = 3$.", "x = 3"),
                row("The value of $x$ is 42.", "42"),
                row("There are 12 distinct sequences.", "12"),
                row("The cost is $221.", "221"),
                row("There is no solution.", "There is no solution"),
                row("So the last vertex is $A$.", "A"));
    }

    private static Arguments row(String inside, String value) {
        return Arguments.of(inside, value);
    }

    @ParameterizedTest
    @MethodSource("inside")
    void fromTag_form_givesValueAndRaw(String inside, String value) {
        Answer answer = EXTRACTOR.fromTag(inside);
        assertThat(answer).isEqualTo(new Answer(inside.strip(), value, AnswerRule.ANSWER_TAG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "$$", "$ $", "****", "\\boxed{}", "\\boxed{ }", ".", "\\boxed{"})
    void fromTag_nothingNamed_hasNoValue(String inside) {
        assertThat(EXTRACTOR.fromTag(inside)).isEqualTo(new Answer(inside.strip(), null, AnswerRule.ANSWER_TAG));
    }

    @Test
    void fromTag_boxCutOff_fallsBackToNumberInIt() {
        assertThat(EXTRACTOR.fromTag("\\boxed{42").value()).isEqualTo("42");
    }
}
