package io.github.supercorrect.evaluation;

import java.time.Duration;

/** Counts what is done in this process. */
final class Progress {
    private final long before;
    private final long total;
    private final long start = System.nanoTime();
    private long here;
    private long correct;

    Progress(long before, long total) {
        this.before = before;
        this.total = total;
    }

    EvaluationProgress with(ItemResult result) {
        here++;
        correct += result.first().isCorrect() ? 1 : 0;
        return new EvaluationProgress(before + here, total, here, correct, Duration.ofNanos(System.nanoTime() - start));
    }
}
