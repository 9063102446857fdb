package io.github.supercorrect.core.strategy;

import java.util.List;

/**
 * Keeps the steps before the first wrong one, word for word, as the beginning of the answer, and lets the model go on from
 * there. The wrong step is the one that the step checker proves wrong, or else the one that a correction just before has named.
 * Without one there is nothing to do. Greedy decoding would write the same step again, so the rest is sampled: with the call's
 * sampling, or temperature 0.7 and top-p 0.8 if the call is greedy, and with the seed of the call plus the number of the resumption. The model must
 * declare {@code ASSISTANT_PREFIX}.
 */
public final class Resume extends Strategy {
    static final Resume DEFAULT = new Resume(1);

    private final int rounds;

    private Resume(int rounds) {
        this.rounds = checked("rounds", rounds, 1, SelfCorrect.MOST_ROUNDS);
    }

    /** Resumes again while the step checker finds a wrong step, up to so many times, 1 to 10; 1 unless set. */
    public Resume rounds(int most) {
        return new Resume(most);
    }

    /** How many resumptions at most. */
    public int rounds() {
        return rounds;
    }

    @Override
    List<?> parts() {
        return List.of(rounds);
    }

    @Override
    public String toString() {
        return "resume()" + (rounds == 1 ? "" : ".rounds(" + rounds + ")");
    }
}
