package io.github.supercorrect.cli;

import io.github.supercorrect.core.Solver;

/** Opens solvers; tests put models of their own behind it. */
@FunctionalInterface
interface SolverSource {
    Solver open(ModelSettings settings);
}
