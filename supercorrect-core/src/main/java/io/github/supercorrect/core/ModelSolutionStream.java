package io.github.supercorrect.core;

import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.solution.Solution;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The reader's end of a {@link Call}. */
final class ModelSolutionStream implements SolutionStream {
    private static final Cleaner CLEANER = Cleaner.create(task -> Threads.daemon(task, "supercorrect-cleaner"));

    private final Call call;
    private final EventSource source;
    private final Cleaner.Cleanable net;
    private boolean iterated;

    ModelSolutionStream(Call call, EventSource source) {
        this.call = call;
        this.source = source;
        // A net for streams that nobody closed: without readers the generation would only cost.
        this.net = CLEANER.register(this, () -> {
            call.cancel();
            source.settle();
        });
    }

    @Override
    public Iterator<SolutionEvent> iterator() {
        if (iterated) {
            throw new IllegalStateException("The events of a solve come once; keep them if you need them again.");
        }
        iterated = true;
        return new Events();
    }

    @Override
    public Solution solution() {
        try {
            return source.drain();
        } finally {
            Reference.reachabilityFence(this); // or the net would cancel the call of a stream that is only waited for
        }
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    @Override
    public void close() {
        net.clean();
    }

    private final class Events implements Iterator<SolutionEvent> {
        private @Nullable SolutionEvent next;

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = source.next();
            }
            return next != null;
        }

        @Override
        public SolutionEvent next() {
            SolutionEvent event = hasNext() ? next : null;
            if (event == null) {
                throw new NoSuchElementException("The solve has ended.");
            }
            next = null;
            return event;
        }
    }
}
