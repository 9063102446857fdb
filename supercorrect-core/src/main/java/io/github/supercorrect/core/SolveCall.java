package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.Prompt;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One generation on a thread of its own. Whoever waits for it waits for the queue and not for the model, so a model that hears
 * no cancel keeps only its own thread busy.
 */
final class SolveCall implements Runnable {
    private final LanguageModel model;
    private final Prompt prompt;
    private final SolveOptions options;
    private final Deadlines deadlines;
    private final SignalQueue queue = new SignalQueue();
    private final Cancellation cancellation = Cancellation.create();
    private final Runnable onEnd;

    private @Nullable Thread thread;
    private boolean ended;

    SolveCall(
            LanguageModel model, Prompt prompt, SolveOptions options, Deadlines deadlines, Consumer<SolveCall> onEnd) {
        this.model = model;
        this.prompt = prompt;
        this.options = options;
        this.deadlines = deadlines;
        this.onEnd = () -> onEnd.accept(this);
    }

    SignalQueue queue() {
        return queue;
    }

    /** Told of what arrives when it arrives: a slow reader costs no budget of the model. */
    Deadlines deadlines() {
        return deadlines;
    }

    SolveOptions options() {
        return options;
    }

    /** Ends the generation; the reader gets what had arrived, then {@code last}. */
    void stop(Signal last) {
        queue.shut(last);
        cancellation.cancel();
        interruptModel();
    }

    /** As {@link #stop} without another last signal than "cancelled". */
    void cancel() {
        stop(new Signal.Cancelled());
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
                    model.generate(prompt, options.generation(), new Sink()), "the model's result"));
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
