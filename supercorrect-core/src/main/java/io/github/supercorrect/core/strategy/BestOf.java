package io.github.supercorrect.core.strategy;

import java.util.List;
import java.util.Objects;

/**
 * Several samples of one prompt, drawn as for a {@link Vote}, and the one with the best score. A sample that failed, was cut off
 * or is gibberish is not chosen while there is another.
 */
public final class BestOf extends Strategy {
    private final int samples;
    private final Score score;

    BestOf(int samples, Score score) {
        this.samples = checked("samples", samples, 1, Vote.MOST_SAMPLES);
        this.score = Objects.requireNonNull(score, "score");
    }

    /** You get the choice by another score; {@link Score#CHECKS} unless set. */
    public BestOf by(Score other) {
        return new BestOf(samples, other);
    }

    /** How many samples. */
    public int samples() {
        return samples;
    }

    /** What decides. */
    public Score score() {
        return score;
    }

    @Override
    public boolean drawsSolutions() {
        return true;
    }

    @Override
    List<?> parts() {
        return List.of(samples, score);
    }

    @Override
    public String toString() {
        return "bestOf(" + samples + ")" + (score == Score.CHECKS ? "" : ".by(" + score + ")");
    }
}
