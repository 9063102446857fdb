package io.github.supercorrect.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and other signals that end the process: what is under way is stopped first, and its failing is not reported. The
 * exit code is the JVM's, 130 for SIGINT.
 */
final class Interruption {
    /** How long a failure waits for the signal that may be its cause; a process group gets a signal one by one. */
    private static final long PATIENCE_MILLIS = 100;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicReference<@Nullable AutoCloseable> underWay = new AtomicReference<>();
    private volatile boolean over;

    /** Makes this process's shutdown stop what is under way. */
    Interruption watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "supercorrect-interruption"));
        return this;
    }

    /** The command is done: a shutdown from here on is the ordinary one. */
    void commandIsOver() {
        over = true;
    }

    /** From here on an interruption closes {@code resource}; null for nothing. */
    void closes(@Nullable AutoCloseable resource) {
        underWay.set(resource);
    }

    /** Whether a failure at this moment comes from an interruption; it waits a little for one. */
    boolean explainsFailure() {
        try {
            return begun.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return begun.getCount() == 0;
        }
    }

    private void stop() {
        if (over) {
            return;
        }
        begun.countDown();
        AutoCloseable resource = underWay.get();
        if (resource != null) {
            close(resource);
        }
    }

    @SuppressWarnings("EmptyCatch") // the process is ending, and nobody is left to be told
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
        }
    }
}
