package io.github.supercorrect.engine.llama;

import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.PromptTooLongException;
import io.github.supercorrect.worker.engine.TokenScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what an engine says of one request. */
final class RecordingSink implements EngineSink {

    private final List<String> pieces = new ArrayList<>();
    private final List<TokenScore> scores = new ArrayList<>();
    private boolean started;
    private @Nullable EngineResult result;
    private @Nullable String failure;
    private volatile boolean cancelled;

    @Override
    public void started() {
        started = true;
    }

    @Override
    public void text(String piece, List<TokenScore> pieceScores) {
        pieces.add(piece);
        scores.addAll(pieceScores);
    }

    @Override
    public void ended(EngineResult end) {
        if (isDone()) {
            throw new IllegalStateException("a second end: " + end);
        }
        result = end;
    }

    @Override
    public void rejected(PromptTooLongException reason) {
        failed(String.valueOf(reason.getMessage()));
    }

    @Override
    public void failed(String message) {
        if (isDone()) {
            throw new IllegalStateException("a second end: " + message);
        }
        failure = message;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isStarted() {
        return started;
    }

    boolean isDone() {
        return result != null || failure != null;
    }

    List<String> pieces() {
        return pieces;
    }

    List<TokenScore> scores() {
        return scores;
    }

    String text() {
        return String.join("", pieces);
    }

    EngineResult result() {
        if (result == null) {
            throw new IllegalStateException("no result; failure: " + failure);
        }
        return result;
    }

    String failure() {
        return String.valueOf(failure);
    }
}
