package io.github.supercorrect.worker.engine;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One model in memory that generates text.
 *
 * <p>All methods are called from one and the same thread, one after the other.
 */
public interface Engine extends AutoCloseable {

    /**
     * Loads the model; called once, before anything else.
     *
     * @throws EngineException if the model cannot be loaded; the message says why
     */
    EngineInfo load(LoadSettings settings) throws EngineException;

    /** The token ids of a prompt, exactly as {@link #generate} would use them. */
    int[] tokenize(List<PromptSegment> prompt) throws EngineException;

    /**
     * Generates until the model ends its turn, the limit is reached or {@code cancelled} says so.
     *
     * @param cancelled asked between any two tokens
     * @throws PromptTooLongException if the prompt leaves less than {@link EngineRequest#MINIMAL_ROOM} tokens
     * @throws EngineException if the engine refuses or fails; it can be used again
     */
    EngineResult generate(EngineRequest request, EngineSink sink, BooleanSupplier cancelled) throws EngineException;

    /** Ends what the engine runs, so that the process can end without a crash; memory may stay taken until then. */
    @Override
    void close();
}
