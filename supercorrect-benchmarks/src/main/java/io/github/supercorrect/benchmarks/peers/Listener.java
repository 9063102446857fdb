package io.github.supercorrect.benchmarks.peers;

import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.PromptTooLongException;
import io.github.supercorrect.worker.engine.TokenScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits for the end of one request. */
final class Listener implements EngineSink {

    private @Nullable EngineResult result;
    private String failure = "";

    @Override
    public void started() {}

    @Override
    public void text(String piece, List<TokenScore> scores) {}

    @Override
    public void ended(EngineResult ended) {
        result = ended;
    }

    @Override
    public void rejected(PromptTooLongException reason) {
        failure = String.valueOf(reason.getMessage());
    }

    @Override
    public void failed(String message) {
        failure = message;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    EngineResult result() throws EngineException {
        EngineResult ended = result;
        if (ended == null) {
            throw new EngineException("The request did not end well: " + failure);
        }
        return ended;
    }
}
