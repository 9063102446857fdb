package io.github.supercorrect.cli;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.gguf.ModelReference;

/** Opens solvers; tests put models of their own behind it. */
@FunctionalInterface
interface SolverSource {
    Solver open(ModelReference model);
}
