package io.github.supercorrect.core;

import io.github.supercorrect.core.event.SolutionEvent;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One solve for each subscriber, at the subscriber's pace. */
final class SolutionPublisher implements Flow.Publisher<SolutionEvent> {
    private final Supplier<SolutionStream> solve;
    private final Executor threads;

    SolutionPublisher(Supplier<SolutionStream> solve, Executor threads) {
        this.solve = solve;
        this.threads = threads;
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
        private @Nullable IllegalArgumentException misuse;
        private @Nullable SolutionStream stream;

        private EventSubscription(Flow.Subscriber<? super SolutionEvent> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public synchronized void request(long n) {
            if (n <= 0) {
                misuse = new IllegalArgumentException("request(" + n + "): ask for at least 1 event (rule 3.9).");
                stopSolve();
            } else {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            }
            notifyAll();
        }

        @Override
        public synchronized void cancel() {
            cancelled = true;
            stopSolve();
            notifyAll();
        }

        @Override
        public void run() {
            try {
                if (mayBegin()) {
                    deliver();
                }
            } catch (RuntimeException | Error e) {
                end(e);
            }
        }

        private boolean mayBegin() {
            IllegalArgumentException wrong = misuse();
            if (wrong != null) {
                throw wrong;
            }
            return !isCancelled();
        }

        private void deliver() {
            try (SolutionStream events = begin()) {
                for (SolutionEvent event : events) {
                    if (!awaitDemand()) {
                        break;
                    }
                    subscriber.onNext(event);
                }
            }
            end(misuse());
        }

        private SolutionStream begin() {
            SolutionStream events = solve.get();
            synchronized (this) {
                stream = events;
                if (cancelled || misuse != null) {
                    events.cancel();
                }
            }
            return events;
        }

        private synchronized boolean awaitDemand() {
            while (demand == 0 && !cancelled && misuse == null) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    cancelled = true;
                    Thread.currentThread().interrupt();
                }
            }
            demand = demand == Long.MAX_VALUE ? demand : demand - 1;
            return !cancelled && misuse == null;
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

        private synchronized @Nullable IllegalArgumentException misuse() {
            return misuse;
        }

        private void stopSolve() {
            if (stream != null) {
                stream.cancel();
            }
        }
    }
}
