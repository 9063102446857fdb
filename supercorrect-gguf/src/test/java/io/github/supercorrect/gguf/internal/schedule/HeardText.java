package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.worker.engine.TokenScore;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Remembers what a generation said. */
final class HeardText implements Generation.Listener {

    final StringBuilder text = new StringBuilder();
    final CountDownLatch started = new CountDownLatch(1);

    @Override
    public void started() {
        started.countDown();
    }

    @Override
    public void text(String piece, List<TokenScore> scores) {
        text.append(piece);
    }
}
