package io.github.supercorrect.evaluation;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param done problems with a result, those of earlier processes included
 * @param total problems of the data set
 * @param doneHere problems with a result of this process
 * @param correctHere those of them whose first solution is right
 * @param elapsed since this process began to solve
 */
public record EvaluationProgress(long done, long total, long doneHere, long correctHere, Duration elapsed) {
    private static final double NANOS = 1e9;

    /** Problems a second, of this process; 0 before the first. */
    public double perSecond() {
        return elapsed.isZero() ? 0 : doneHere * NANOS / elapsed.toNanos();
    }

    /** How long it takes yet at this rate; empty before the first. */
    public Optional<Duration> remaining() {
        return perSecond() > 0
                ? Optional.of(Duration.ofNanos(Math.round((total - done) * NANOS / perSecond())))
                : Optional.empty();
    }
}
