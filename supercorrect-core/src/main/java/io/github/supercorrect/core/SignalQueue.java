package io.github.supercorrect.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Signals from one thread to another, bounded: a model that runs ahead of its reader waits. Once the queue is shut, writers
 * pass without leaving anything and the reader gets what is left, then the last signal.
 */
final class SignalQueue {
    /** Far more than the pieces of an ordinary answer, so that a slow reader does not hold an engine up. */
    private static final int CAPACITY = 8192;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Signal> signals = new ArrayDeque<>();
    private @Nullable Signal last;

    void put(Signal signal) {
        lock.lock();
        try {
            while (signals.size() >= CAPACITY && last == null) {
                changed.awaitUninterruptibly();
            }
            if (last == null) {
                signals.add(signal);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of the writer, and of the reader once it has taken what is there; the first call decides the last signal. */
    void shut(Signal lastSignal) {
        lock.lock();
        try {
            if (last == null) {
                last = lastSignal;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next signal, or {@code Late} if the writer has not ended when {@code ticker} reaches the deadline. */
    Signal take(OptionalLong deadline, LongSupplier ticker) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (last == null) {
                long left = deadline.isEmpty() ? Long.MAX_VALUE : deadline.getAsLong() - ticker.getAsLong();
                if (left <= 0) {
                    return new Signal.Late();
                }
                if (!signals.isEmpty()) {
                    break;
                }
                await(left);
            }
            return next();
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings({"unused", "WaitNotInLoop"}) // the loop is the caller's, and it looks at the clock itself
    private void await(long nanos) throws InterruptedException {
        boolean signalled = changed.await(nanos, TimeUnit.NANOSECONDS);
    }

    private Signal next() {
        Signal signal = signals.poll();
        changed.signalAll();
        if (signal != null) {
            return signal;
        }
        Signal end = last;
        return end == null ? new Signal.Late() : end;
    }
}
