package io.github.supercorrect.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.examples.PrintedText;
import io.github.supercorrect.examples.docs.Repository;
import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradingSnippetsTest {
    @Test
    void grade_aPrediction_printsWhatThePageSays() {
        assertThat(Repository.text("docs/grading.md"))
                .contains("```text\n" + PrintedText.by(GradingSnippetsTest::grade) + "```");
    }

    @Test
    void policy_setOtherwise_decidesOtherwise() {
        assertThat(PrintedText.by(GradingSnippetsTest::policy)).isEqualTo("NOT_EQUAL\n");
    }

    @Test
    void group_votes_findsTheMajority() {
        assertThat(PrintedText.by(() -> vote(List.of("\\frac{1}{2}", "2", "0.5", "x = \\frac12", "1"))))
                .isEqualTo("\\frac{1}{2}, 3 of 5\n");
    }

    private static void grade() {
        // tag::grade
        AnswerGrader grader = AnswerGrader.standard();
        Verdict verdict = grader.grade("x = 3\\frac12\\text{ cm}", "\\frac{7}{2}");
        System.out.println(verdict.outcome() + " " + verdict.tier() + " " + verdict.policies());
        // end::grade
    }

    private static void policy() {
        // tag::policy
        GradingPolicy strict =
                GradingPolicy.builder().rounding(false).percent(false).build();
        Verdict verdict = AnswerGrader.with(strict).grade("0.3333", "1/3");
        // end::policy
        System.out.println(verdict.outcome());
    }

    private static void vote(List<String> answers) {
        // tag::group
        List<List<Integer>> classes = AnswerGrader.standard().group(answers);
        List<Integer> largest = classes.stream()
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElseThrow();
        System.out.println(answers.get(largest.get(0)) + ", " + largest.size() + " of " + answers.size());
        // end::group
    }
}
