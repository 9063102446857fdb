package io.github.supercorrect.core.strategy;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done to get a better answer than one generation gives. Strategies are read from left to right:
 *
 * <pre>{@code
 * Solver solver = Solver.builder(model)
 *         .strategy(vote(8).stopEarly(0.99).then(selfCorrect().acceptIf(CHECKED)))
 *         .build();
 * }</pre>
 *
 * <p>{@link #single}, {@link #vote} and {@link #bestOf} draw solutions and stand first; the others begin with a solution, their
 * predecessor's or else a {@code single()} one. {@link #toString()} is the grammar that {@link #parse} reads: the names are those
 * of the methods. More strategies may come. Immutable.
 */
public abstract class Strategy {
    Strategy() {}

    /** One generation, and nothing else: what a solver does unless told otherwise. */
    public static Strategy single() {
        return Single.INSTANCE;
    }

    /** Draws up to so many solutions, 1 to {@value Vote#MOST_SAMPLES}, and takes the answer that most of them have. */
    public static Vote vote(int samples) {
        return new Vote(samples, null, false);
    }

    /** Draws so many solutions, 1 to {@value Vote#MOST_SAMPLES}, and takes the one with the best score. */
    public static BestOf bestOf(int samples) {
        return new BestOf(samples, Score.CHECKS);
    }

    /** Lets the model look for the first wrong step and correct it. */
    public static SelfCorrect selfCorrect() {
        return SelfCorrect.DEFAULT;
    }

    /** Asks the model to check its answer, in the same conversation: the baseline to compare with. */
    public static Reflect reflect() {
        return Reflect.DEFAULT;
    }

    /** Keeps the steps before the first wrong one and writes the rest anew. */
    public static Resume resume() {
        return Resume.DEFAULT;
    }

    /**
     * You get the strategy that this text names, for instance
     * {@code vote(8).stopEarly(0.99).then(selfCorrect().acceptIf(CHECKED))}.
     *
     * @throws InvalidInputException if it is no strategy; the message names the position and what is allowed there
     */
    public static Strategy parse(String text) {
        return new StrategyReader(text).read();
    }

    /**
     * You get this strategy followed by another.
     *
     * @throws InvalidInputException if {@code next} draws solutions of its own
     */
    public Strategy then(Strategy next) {
        List<Strategy> following = next.stages();
        if (following.get(0).drawsSolutions()) {
            throw new InvalidInputException("\"" + following.get(0)
                    + "\" draws solutions of its own, so it can only stand first; what follows then() takes a solution on: "
                    + "selfCorrect, reflect or resume.");
        }
        return new Chain(Stream.concat(stages().stream(), following.stream()).toList());
    }

    /** The strategies that this one is made of, in order; one for all but those made by {@link #then}. */
    public List<Strategy> stages() {
        return List.of(this);
    }

    /** Whether it makes solutions by itself; otherwise it needs one to begin with. */
    public boolean drawsSolutions() {
        return false;
    }

    /** What makes two strategies of one class equal. */
    abstract List<?> parts();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Strategy that && getClass() == that.getClass() && parts().equals(that.parts());
    }

    @Override
    public final int hashCode() {
        return 31 * getClass().hashCode() + parts().hashCode();
    }

    static <T extends Comparable<T>> T checked(String field, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidInputException(field + " is " + value + "; it must be " + least + " to " + most + ".");
        }
        return value;
    }
}
