package io.github.supercorrect.cli;

import io.github.supercorrect.core.Solver;
import java.util.function.Function;

/** Opens solvers; tests put models of their own behind it. */
@FunctionalInterface
interface SolverSource {
    Solver open(ModelSettings settings);

    /** Does this with a solver, which an interruption closes on the way and which is closed at the end. */
    default <T> T open(ModelSettings settings, Interruption interruption, Function<Solver, T> work) {
        try (Solver solver = open(settings)) {
            interruption.closes(solver);
            return work.apply(solver);
        } finally {
            interruption.closes(null);
        }
    }
}
