package io.github.supercorrect.engine.kherud;

import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.PromptTooLongException;
import io.github.supercorrect.worker.engine.TokenScore;
import java.util.List;

/** For a generation whose text does not matter. */
final class NobodyListens implements EngineSink {

    @Override
    public void started() {}

    @Override
    public void text(String piece, List<TokenScore> scores) {}

    @Override
    public void ended(EngineResult result) {}

    @Override
    public void rejected(PromptTooLongException reason) {}

    @Override
    public void failed(String message) {}

    @Override
    public boolean isCancelled() {
        return false;
    }
}
