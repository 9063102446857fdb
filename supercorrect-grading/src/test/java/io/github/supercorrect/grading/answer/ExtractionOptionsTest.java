package io.github.supercorrect.grading.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.answer.ExtractionOptions.Boxes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each convention, and what holds without it. */
class ExtractionOptionsTest {

    @Test
    void boxes_adjacent_areOneAnswer() {
        String text = "$\\boxed{1}$ and $\\boxed{2}$";
        assertThat(value(ExtractionOptions.standard(), text)).contains("1, 2");
        assertThat(value(ExtractionOptions.builder().boxes(Boxes.LAST).build(), text))
                .contains("2");
    }

    @Test
    void boxes_withASentenceBetween_areNotAdjacent() {
        assertThat(value(ExtractionOptions.standard(), "The area is \\boxed{1}. So the volume is \\boxed{2}."))
                .contains("2");
    }

    @Test
    void boxes_alike_areOne() {
        assertThat(value(ExtractionOptions.standard(), "\\boxed{7}, \\boxed{7}"))
                .contains("7");
    }

    @Test
    void finalAnswerOverBox_namedBehindTheBox_counts() {
        String text = "So \\boxed{200} is half of it. Final Answer: The final answer is $400$.";
        assertThat(value(ExtractionOptions.standard(), text)).contains("400");
        assertThat(value(ExtractionOptions.builder().finalAnswerOverBox(false).build(), text))
                .contains("200");
    }

    @Test
    void finalAnswerOverBox_thatNamesNothing_leavesTheBox() {
        assertThat(value(ExtractionOptions.standard(), "\\boxed{200}. The final answer is correct."))
                .contains("200");
    }

    @Test
    void skipReasoning_boxInTheReasoning_isNotTheReply() {
        String text = "<think>\\boxed{1} would be wrong</think> It is 2.";
        assertThat(value(ExtractionOptions.standard(), text)).contains("2");
        assertThat(value(ExtractionOptions.builder().skipReasoning(false).build(), text))
                .contains("1");
    }

    @Test
    void optionLetters_letterWithItsText_isTheLetter() {
        String text = "The answer is (C) 45 degrees.";
        assertThat(value(ExtractionOptions.standard(), text)).contains("C");
        assertThat(value(ExtractionOptions.builder().optionLetters(false).build(), text))
                .contains("(C) 45 degrees");
    }

    @Test
    void optionLetters_equationOfAName_isNoOption() {
        assertThat(value(ExtractionOptions.standard(), "The answer is $D = (0, 1)$."))
                .contains("D = (0, 1)");
        assertThat(value(ExtractionOptions.standard(), "The answer is (A + B)."))
                .contains("(A + B)");
    }

    @Test
    void guesses_nothingAnnounced_isNoAnswer() {
        String text = "We find $x = 4$.";
        assertThat(value(ExtractionOptions.standard(), text)).contains("x = 4");
        assertThat(value(ExtractionOptions.builder().guesses(false).build(), text))
                .isEmpty();
    }

    private static Optional<String> value(ExtractionOptions options, String text) {
        return AnswerExtractor.with(options).extract(text).map(Answer::value);
    }
}
