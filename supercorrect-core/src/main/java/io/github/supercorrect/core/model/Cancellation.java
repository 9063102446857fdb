package io.github.supercorrect.core.model;

import io.github.supercorrect.core.error.CancelledException;
import java.util.ArrayList;
import java.util.List;

/** A switch that is thrown once, from any thread, to end a generation. Thread-safe. */
public final class Cancellation {
    private static final Cancellation NEVER = new Cancellation(false);

    private final boolean cancellable;
    private final List<Runnable> actions = new ArrayList<>();
    private volatile boolean cancelled;

    private Cancellation(boolean cancellable) {
        this.cancellable = cancellable;
    }

    /** You get a switch that is not thrown yet. */
    public static Cancellation create() {
        return new Cancellation(true);
    }

    /** You get the switch that cannot be thrown: {@link #cancel()} on it does nothing. */
    public static Cancellation never() {
        return NEVER;
    }

    /** Throws the switch and runs the registered actions on this thread. The second call does nothing. */
    public void cancel() {
        List<Runnable> toRun;
        synchronized (actions) {
            if (!cancellable || cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(actions);
            actions.clear();
        }
        toRun.forEach(Runnable::run);
    }

    /** Whether the switch was thrown. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Ends a generation that was cancelled.
     *
     * @throws CancelledException if the switch was thrown
     */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancelledException("The generation was cancelled.", "");
        }
    }

    /**
     * Runs an action when the switch is thrown, at once if it already was. The action must be quick and must not throw.
     *
     * @return takes the action back; close it when the generation has ended
     */
    public Registration onCancel(Runnable action) {
        if (!cancellable) {
            return () -> {};
        }
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private void remove(Runnable action) {
        synchronized (actions) {
            actions.remove(action);
        }
    }

    /** An action waiting for a cancel. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        /** Takes the action back: it will not run any more, unless it is running now. */
        @Override
        void close();
    }
}
