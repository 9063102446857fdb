package io.github.supercorrect.core;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.solution.Solution;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one problem of a batch: a solution or a failure. Immutable. */
public final class BatchItem {
    private final long index;
    private final String problem;
    private final @Nullable Solution solution;
    private final @Nullable SuperCorrectException failure;

    private BatchItem(
            long index, String problem, @Nullable Solution solution, @Nullable SuperCorrectException failure) {
        this.index = index;
        this.problem = problem;
        this.solution = solution;
        this.failure = failure;
    }

    static BatchItem solved(long index, String problem, Solution solution) {
        return new BatchItem(index, problem, solution, null);
    }

    static BatchItem failed(long index, String problem, SuperCorrectException failure) {
        return new BatchItem(index, problem, null, failure);
    }

    /** The problem's place in the input, from 0. */
    public long index() {
        return index;
    }

    /** The problem as it was given; empty where it was null. */
    public String problem() {
        return problem;
    }

    /** The solution, if there is one. */
    public Optional<Solution> solution() {
        return Optional.ofNullable(solution);
    }

    /** What went wrong, if there is no solution. */
    public Optional<SuperCorrectException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * You get the solution, or the failure thrown.
     *
     * @throws SuperCorrectException if the problem failed
     */
    public Solution orThrow() {
        if (solution == null) {
            throw Objects.requireNonNull(failure);
        }
        return solution;
    }

    /** Index and outcome, without the problem's text. */
    @Override
    public String toString() {
        return "BatchItem[" + index + ", " + (solution == null ? failure : solution) + "]";
    }
}
