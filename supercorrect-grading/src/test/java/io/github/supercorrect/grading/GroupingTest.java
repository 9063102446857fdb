package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.policy.GradingPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();

    @Test
    void group_votes_areClassesByFirstIndex() {
        assertThat(GRADER.group(List.of("1/2", "3", "x=3", "0.5", "\\frac{2}{4}", "no", "No.")))
                .containsExactly(List.of(0, 3, 4), List.of(1, 2), List.of(5, 6));
    }

    @Test
    void group_nothing_isNoClasses() {
        assertThat(GRADER.group(List.of())).isEmpty();
    }

    /** 0.6667 is 2/3 rounded, and 6667/10000 exactly; the exact ones differ. */
    @Test
    void group_notTransitive_roundedJoinsWhatItEqualsExactlyOrElseTheFirst() {
        List<String> answers = List.of("0.66667", "0.6667", "\\frac23", "\\frac{6667}{10000}");

        assertThat(GRADER.group(answers)).containsExactly(List.of(0, 2), List.of(1, 3));
    }

    @Test
    void group_anyOrder_isTheSame() {
        List<String> answers = new ArrayList<>(
                List.of("3.142", "\\pi", "3.1416", "3.14159", "x=\\pi", "3.14", "180^\\circ", "\\text{pi}"));
        List<String> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(texts(shuffled)).containsExactlyInAnyOrderElementsOf(texts(answers));
    }

    private static List<List<String>> texts(List<String> answers) {
        return GRADER.group(answers).stream()
                .map(members -> members.stream().map(answers::get).sorted().toList())
                .toList();
    }

    @Test
    @Tag("slow")
    void group_twoThousandAnswers_areClassed() {
        List<String> numbers = IntStream.range(0, 2000)
                .mapToObj(i -> i % 500 + (i % 2 == 0 ? ".0" : ""))
                .toList();
        List<String> roots = IntStream.range(0, 2000)
                .mapToObj(i -> "\\sqrt{" + (i + 2) + "}+1")
                .toList();
        List<String> formulas = IntStream.range(0, 2000)
                .mapToObj(i -> "x^2+" + i / 2 + (i % 2 == 0 ? "x" : "\\cdot x"))
                .toList();

        assertThat(GRADER.group(numbers)).hasSize(500);
        assertThat(GRADER.group(roots)).hasSize(2000);
        assertThat(GRADER.group(formulas)).hasSize(1000);
    }

    @Test
    void group_tooLongToRead_standsAlone() {
        String text = "1".repeat(200_000);

        assertThat(GRADER.group(List.of(text, "1", text))).hasSize(3);
    }

    @Test
    void group_policy_decides() {
        GradingPolicy strict = GradingPolicy.builder().names(false).build();

        assertThat(GRADER.group(List.of("5", "x=5"))).hasSize(1);
        assertThat(GRADER.group(List.of("5", "x=5"), strict)).hasSize(2);
    }
}
