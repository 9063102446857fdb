package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.evaluation.Judgement;
import io.github.supercorrect.evaluation.SampleResult;
import org.jspecify.annotations.Nullable;

/** Counts what became of first attempts. */
final class CorrectionCounts {
    private long attempts;
    private long firstCorrect;
    private long rightToWrong;
    private long wrongToRight;
    private long known;
    private long located;

    void add(Judgement first, SampleResult last) {
        attempts++;
        firstCorrect += first.isCorrect() ? 1 : 0;
        rightToWrong += first.isCorrect() && !last.isCorrect() ? 1 : 0;
        wrongToRight += !first.isCorrect() && last.isCorrect() ? 1 : 0;
        if (!first.isCorrect() && last.trueStep().isPresent()) {
            known++;
            located += last.trueStep().equals(last.locatedStep()) ? 1 : 0;
        }
    }

    @Nullable
    Corrections orNull() {
        return attempts == 0
                ? null
                : new Corrections(attempts, firstCorrect, rightToWrong, wrongToRight, Estimate.ofShare(located, known));
    }
}
