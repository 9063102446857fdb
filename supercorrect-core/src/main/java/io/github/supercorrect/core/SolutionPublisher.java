package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.model.Cancellation;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One solve for each subscriber, at the subscriber's pace. */
final class SolutionPublisher implements Flow.Publisher<SolutionEvent> {
    private final Supplier<SolutionStream> solve;
    private final Executor threads;
    private final Cancellation closing;

    /** @param closing is thrown when the solver closes: subscribers who ask for nothing must not wait for ever */
    SolutionPublisher(Supplier<SolutionStream> solve, Executor threads, Cancellation closing) {
        this.solve = solve;
        this.threads = threads;
        this.closing = closing;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super SolutionEvent> subscriber) {
        EventSubscription subscription = new EventSubscription(Objects.requireNonNull(subscriber, "subscriber"));
        subscriber.onSubscribe(subscription);
        try {
            threads.execute(subscription);
        } catch (RuntimeException e) {
            subscriber.onError(e);
        }
    }

    private final class EventSubscription implements Flow.Subscription, Runnable {
        private final Flow.Subscriber<? super SolutionEvent> subscriber;
        private long demand;
        private boolean cancelled;
        private @Nullable RuntimeException broken;
        private @Nullable SolutionStream stream;

        private EventSubscription(Flow.Subscriber<? super SolutionEvent> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public synchronized void request(long n) {
            if (n <= 0) {
                breakOff(new IllegalArgumentException("request(" + n + "): ask for at least 1 event (rule 3.9)."));
            } else {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
                notifyAll();
            }
        }

        @Override
        public synchronized void cancel() {
            cancelled = true;
            stopSolve();
            notifyAll();
        }

        private synchronized void breakOff(RuntimeException cause) {
            broken = cause;
            stopSolve();
            notifyAll();
        }

        @Override
        public void run() {
            Cancellation.Registration registration =
                    closing.onCancel(() -> breakOff(new CancelledException("The solver was closed.", "")));
            try {
                if (awaitDemand()) {
                    deliver();
                } else {
                    end(broken());
                }
            } catch (RuntimeException | Error e) {
                end(e);
            } finally {
                registration.close();
            }
        }

        private void deliver() {
            try (SolutionStream events = begin()) {
                for (SolutionEvent event : events) {
                    if (!awaitDemand()) {
                        break;
                    }
                    fulfilOne();
                    subscriber.onNext(event);
                }
            }
            end(broken());
        }

        private SolutionStream begin() {
            SolutionStream events = solve.get();
            synchronized (this) {
                stream = events;
                if (cancelled || broken != null) {
                    events.cancel();
                }
            }
            return events;
        }

        private synchronized boolean awaitDemand() {
            while (demand == 0 && !cancelled && broken == null) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    cancelled = true;
                    Thread.currentThread().interrupt();
                }
            }
            return !cancelled && broken == null;
        }

        private synchronized void fulfilOne() {
            demand = demand == Long.MAX_VALUE ? demand : demand - 1;
        }

        private void end(@Nullable Throwable failure) {
            if (isCancelled()) {
                return;
            }
            cancel();
            if (failure == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(failure);
            }
        }

        private synchronized boolean isCancelled() {
            return cancelled;
        }

        private synchronized @Nullable RuntimeException broken() {
            return broken;
        }

        private void stopSolve() {
            if (stream != null) {
                stream.cancel();
            }
        }
    }
}
