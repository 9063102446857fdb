package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.evaluation.SampleResult;
import io.github.supercorrect.grading.AnswerGrader;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What a vote of samples would have answered: equal answers are one, and of those that lead alike the one given first wins. */
final class MajorityVote {
    private final AnswerGrader grader = AnswerGrader.standard();

    /** Whether the vote of these samples is right. Samples that were cut off or have no answer do not vote. */
    boolean isCorrect(List<SampleResult> samples) {
        List<SampleResult> votes = samples.stream()
                .filter(sample -> sample.judgement().answer() != null && !sample.isCutOff())
                .toList();
        List<String> answers = votes.stream()
                .map(vote -> Objects.requireNonNull(vote.judgement().answer()))
                .toList();
        // A stable sort: of classes of one size the first stays first.
        return grader.group(answers).stream()
                .sorted(Comparator.comparingInt((List<Integer> equal) -> equal.size())
                        .reversed())
                .findFirst()
                .filter(leading -> votes.get(leading.get(0)).isCorrect())
                .isPresent();
    }
}
