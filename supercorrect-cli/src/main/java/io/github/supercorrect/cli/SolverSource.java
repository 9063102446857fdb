package io.github.supercorrect.cli;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.gguf.ChatFormat;
import io.github.supercorrect.gguf.ModelReference;
import org.jspecify.annotations.Nullable;

/** Opens solvers; tests put models of their own behind it. */
@FunctionalInterface
interface SolverSource {
    /** @param chatFormat null for the one that the model's header shows */
    Solver open(ModelReference model, @Nullable ChatFormat chatFormat);
}
