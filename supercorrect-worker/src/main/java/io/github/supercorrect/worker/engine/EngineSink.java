package io.github.supercorrect.worker.engine;

/** Takes generated text piece by piece; a piece holds whole characters only and is never empty. */
@FunctionalInterface
public interface EngineSink {

    void text(String piece);
}
