package io.github.supercorrect.gguf;

import io.github.supercorrect.core.Solver;
import java.nio.file.Path;

/**
 * The door for whoever wants problems solved on this machine:
 *
 * <pre>{@code
 * try (Solver solver = SuperCorrect.open(Path.of("SuperCorrect-7B.Q4_K_M.gguf"))) {
 *     solver.solve("What is 47 + 85?").answer().ifPresent(System.out::println);
 * }
 * }</pre>
 *
 * <p>The solvers own their model: closing one ends the engine's process and gives the memory back. Nothing is ever
 * downloaded. All methods may be called from any thread, and so may the solvers.
 */
public final class SuperCorrect {

    private SuperCorrect() {}

    /**
     * You get a solver on this GGUF file, loaded and ready. You close it.
     *
     * @throws io.github.supercorrect.core.error.ModelUnavailableException if the file is missing, damaged or of a kind that
     *     is not supported
     * @throws io.github.supercorrect.core.error.EngineLoadException if the engine cannot be started or refuses the model
     */
    public static Solver open(Path model) {
        return open(ModelReference.file(model));
    }

    /**
     * You get a solver on the model that is named, as {@link #open(Path)}. One that is published elsewhere, such as
     * {@code ModelReference.parse("SuperCorrect-7B")}, must be on this machine already:
     * {@link io.github.supercorrect.gguf.store.ModelStore#pull} fetches it.
     */
    public static Solver open(ModelReference model) {
        return builder().model(model).open();
    }

    /**
     * You get a solver on the embedded demonstration model. It solves ten families of small arithmetic problems (97.7 % of
     * 1,000 unseen generated ones) and knows nothing else: good for a first look and for tests. You close it.
     */
    public static Solver nano() {
        return open(ModelReference.nano());
    }

    /** You get a builder, for whoever wants other settings than the defaults. */
    public static SuperCorrectBuilder builder() {
        return new SuperCorrectBuilder();
    }
}
