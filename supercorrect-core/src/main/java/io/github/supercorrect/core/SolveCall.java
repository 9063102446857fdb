package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.internal.strategy.RoundRequest;
import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.TokenLogProbability;
import io.github.supercorrect.core.model.TokenSink;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One generation on a thread of its own. Whoever waits for it waits for the queue and not for the model, so a model that hears
 * no cancel keeps only its own thread busy.
 */
final class SolveCall implements Call, Runnable {
    private final RoundRequest request;
    private final Deadlines deadlines;
    private final SignalQueue queue = new SignalQueue();
    private final Cancellation cancellation = Cancellation.create();
    private final Runnable onEnd;

    private @Nullable Thread thread;
    private boolean ended;
    private double logProbability;
    private int tokens;

    SolveCall(RoundRequest request, Deadlines deadlines, Consumer<SolveCall> onEnd) {
        this.request = request;
        this.deadlines = deadlines;
        this.onEnd = () -> onEnd.accept(this);
    }

    @Override
    public SignalQueue queue() {
        return queue;
    }

    @Override
    public Deadlines deadlines() {
        return deadlines;
    }

    /** The mean log-probability of the tokens by now; empty if the model has reported none. */
    synchronized OptionalDouble meanLogProbability() {
        return tokens == 0 ? OptionalDouble.empty() : OptionalDouble.of(logProbability / tokens);
    }

    @Override
    public void stop(Signal last) {
        queue.shut(last);
        cancellation.cancel();
        interruptModel();
    }

    @Override
    public void run() {
        begin();
        Signal last = generate();
        end(); // before anybody hears of it: from now on the sink takes no more text
        queue.shut(last);
        onEnd.run();
    }

    private Signal generate() {
        try {
            cancellation.throwIfCancelled();
            return new Signal.Ended(Objects.requireNonNull(
                    request.model().generate(request.prompt(), request.generation(), new Sink()),
                    "the model's result"));
        } catch (SuperCorrectException e) {
            return new Signal.Failed(e);
        } catch (Throwable e) { // checked ones too, which Kotlin and others throw: a reader must not wait for ever
            return new Signal.Failed(new GenerationFailedException("The model failed: " + e, e));
        }
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
    }

    private synchronized void end() {
        ended = true;
        thread = null;
        boolean ignored = Thread.interrupted(); // a late courtesy must not reach the thread's next work
    }

    /** A courtesy to models that wait without asking the cancellation. */
    private synchronized void interruptModel() {
        if (thread != null && thread != Thread.currentThread()) {
            thread.interrupt();
        }
    }

    private synchronized void reported(double logProbabilities, int count) {
        logProbability += logProbabilities;
        tokens += count;
    }

    private synchronized void refuseAfterEnd() {
        if (ended) {
            throw new IllegalStateException("The generation has ended; its sink takes no more text.");
        }
    }

    private final class Sink implements TokenSink {
        @Override
        public void accept(String text) {
            refuseAfterEnd();
            if (cancellation.isCancelled()) {
                throw new CancelledException("The caller cancelled.", "");
            }
            if (!text.isEmpty()) {
                deadlines.textArrived();
                queue.put(new Signal.Text(text));
            }
        }

        @Override
        public void accept(String text, double tokenLogProbability) {
            reported(tokenLogProbability, 1);
            accept(text);
        }

        @Override
        public void accept(String text, List<TokenLogProbability> reported) {
            reported.forEach(token -> reported(token.logProbability(), 1));
            accept(text);
        }

        @Override
        public void started() {
            deadlines.started();
            queue.put(new Signal.Started());
        }

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }
    }
}
