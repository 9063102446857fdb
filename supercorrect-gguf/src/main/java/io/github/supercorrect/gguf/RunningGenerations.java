package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.TokenLogProbability;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.gguf.internal.schedule.EngineQueue;
import io.github.supercorrect.gguf.internal.schedule.Generation;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.TokenScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one call of a model has in the queue. Closed before its end, it cancels what is left. */
final class RunningGenerations implements AutoCloseable {

    private final EngineQueue queue;
    private final long queued = System.nanoTime();
    private final List<Generation> generations;
    private final List<Hearer> hearers = new ArrayList<>();
    private final List<Cancellation.Registration> registrations = new ArrayList<>();
    private boolean finished;

    RunningGenerations(EngineQueue queue, List<EngineRequest> requests, List<TokenSink> sinks) {
        this.queue = queue;
        this.generations = queue.submit(requests);
        for (int i = 0; i < sinks.size(); i++) {
            Generation generation = generations.get(i);
            hearers.add(new Hearer(sinks.get(i), queued));
            registrations.add(sinks.get(i).cancellation().onCancel(() -> queue.cancel(generation)));
        }
    }

    /** The results in the order of the requests. */
    List<GenerationResult> await() {
        try {
            List<Optional<EngineResult>> results = Generation.awaitAll(generations, hearers);
            finished = true;
            List<GenerationResult> converted = new ArrayList<>(results.size());
            for (int i = 0; i < results.size(); i++) {
                converted.add(Results.of(results.get(i), hearers.get(i).started - queued));
            }
            return List.copyOf(converted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The waiting thread was interrupted", "");
        }
    }

    @Override
    public void close() {
        registrations.forEach(Cancellation.Registration::close);
        if (!finished) {
            generations.forEach(queue::cancel);
        }
    }

    /** Passes on what a generation has to say. */
    private static final class Hearer implements Generation.Listener {

        private final TokenSink sink;
        private long started;

        Hearer(TokenSink sink, long queued) {
            this.sink = sink;
            this.started = queued;
        }

        @Override
        public void started() {
            started = System.nanoTime();
            sink.started();
        }

        @Override
        public void text(String piece, List<TokenScore> scores) {
            if (scores.isEmpty()) {
                sink.accept(piece);
            } else {
                sink.accept(piece, scores.stream().map(Hearer::token).toList());
            }
        }

        private static TokenLogProbability token(TokenScore score) {
            return new TokenLogProbability(
                    score.token(),
                    score.logProbability(),
                    score.alternatives().stream().map(Hearer::token).toList());
        }
    }
}
