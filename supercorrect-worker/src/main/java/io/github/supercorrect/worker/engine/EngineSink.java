package io.github.supercorrect.worker.engine;

import java.util.List;

/** Is told what happens to one request, on the engine's thread: at most one start, then texts, then exactly one end. */
public interface EngineSink {

    /** The request has left the queue: prompt processing begins. */
    void started();

    /**
     * Generated text.
     *
     * @param piece whole characters only, never empty
     * @param scores the tokens since the last piece with their log-probabilities; empty unless they were asked for
     */
    void text(String piece, List<TokenScore> scores);

    /** The end of a generation, also of a cancelled one. */
    void ended(EngineResult result);

    /** The end of a request whose prompt does not fit. */
    void rejected(PromptTooLongException reason);

    /** The end of a request that the engine refuses or fails at; others go on. */
    void failed(String message);

    /** Whether nobody waits for this request any more. May become true at any time. */
    boolean isCancelled();
}
