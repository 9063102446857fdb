package io.github.supercorrect.grading;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs something where a deep recursion overflows: on a thread with 256 KB of stack. */
public final class SmallStack {

    private static final long BYTES = 256 * 1024;

    private SmallStack() {}

    /**
     * What the task returns.
     *
     * @throws AssertionError if it throws anything
     */
    public static <T> T call(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(null, future, "small stack", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new AssertionError("on 256 KB of stack: " + failure.getCause(), failure.getCause());
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            throw new AssertionError("did not return in time", interrupted);
        }
    }
}
