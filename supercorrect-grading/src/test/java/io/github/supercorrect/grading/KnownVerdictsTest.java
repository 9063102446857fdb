package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs whose verdict is known: other graders' and our own. */
class KnownVerdictsTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();

    static Stream<GradedPair> core() {
        return GradedPair.all().stream().filter(GradedPair::isCore);
    }

    static Stream<WrittenPair> written() {
        return WrittenPair.all().stream();
    }

    @ParameterizedTest
    @MethodSource("core")
    void grade_corePair_isAsKnown(GradedPair pair) {
        assertThat(GRADER.grade(pair.prediction(), pair.gold()).isEqual()).isEqualTo(pair.equal());
    }

    @Test
    void grade_pairsThatAConventionDecides_areAsKnownUpToThreeInAHundred() {
        List<GradedPair> pairs = GradedPair.all().stream()
                .filter(pair -> !pair.isCore() && !pair.isDisputed())
                .toList();

        assertThat(pairs.stream().filter(pair -> !pair.isGradedRight()))
                .hasSizeLessThanOrEqualTo(pairs.size() * 3 / 100);
    }

    @Test
    void grade_corePairs_leavesFewUndecided() {
        List<GradedPair> pairs = core().toList();

        assertThat(pairs.stream()
                        .filter(pair ->
                                GRADER.grade(pair.prediction(), pair.gold()).outcome() == Outcome.UNDECIDED))
                .hasSizeLessThanOrEqualTo(pairs.size() / 20);
    }

    @ParameterizedTest
    @MethodSource("written")
    void grade_writtenPair_isAsJudged(WrittenPair pair) {
        assertThat(GRADER.grade(pair.prediction(), pair.gold()).isEqual()).isEqualTo(pair.equal());
    }

    @ParameterizedTest
    @MethodSource("written")
    void grade_writtenPair_givesOneShortSentence(WrittenPair pair) {
        Verdict verdict = GRADER.grade(pair.prediction(), pair.gold());

        assertThat(verdict.reason()).hasSizeBetween(10, 120).doesNotContain("\n");
        assertThat(verdict.policies().isEmpty() || verdict.isEqual()).isTrue();
    }
}
