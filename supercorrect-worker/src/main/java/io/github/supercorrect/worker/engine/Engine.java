package io.github.supercorrect.worker.engine;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One model in memory that generates text, for several requests at a time if it can.
 *
 * <p>All methods but {@link #interrupt} are called from one and the same thread, one after the other. A request is taken by
 * {@link #submit} and computed by {@link #step}, which does a bounded piece of work for all requests.
 */
public interface Engine extends AutoCloseable {

    /**
     * Loads the model; called once, before anything else.
     *
     * @param abandoned asked now and then: true when nobody waits for the model any more
     * @throws EngineException if the model cannot be loaded; the message says why
     */
    EngineInfo load(LoadSettings settings, BooleanSupplier abandoned) throws EngineException;

    /** The token ids of a prompt, exactly as a request would use them. */
    int[] tokenize(List<PromptSegment> prompt) throws EngineException;

    /** Queues a request, in the order of the calls. What is wrong with it is told to the sink, never thrown. */
    void submit(EngineRequest request, EngineSink sink);

    /** Whether {@link #step} has nothing to do. */
    boolean isIdle();

    /**
     * Works for all requests for a bounded time (llama.cpp: one decode call), takes new ones up as there is room for them, and
     * drops those whose sink says that they are cancelled, with {@link FinishReason#CANCELLED}.
     *
     * @throws EngineException if the engine is of no more use; requests that were not told an end are lost
     */
    void step() throws EngineException;

    /** A request may have been cancelled, or everything is to end: a step under way returns soon. For any thread. */
    void interrupt();

    /** What is taken of the engine's room now. */
    EngineStatus status();

    /** Gives back what the engine holds, as far as it can; ends what it runs, so that the process can end without a crash. */
    @Override
    void close();
}
