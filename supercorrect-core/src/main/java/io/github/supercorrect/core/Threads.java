package io.github.supercorrect.core;

/** Threads of our own: named, and no reason for a JVM to stay. */
final class Threads {
    private Threads() {}

    static Thread daemon(Runnable task, String name) {
        return new Own(task, name);
    }

    /** Whether the current thread is one of ours, and so must not wait for its like. */
    static boolean isOwn() {
        return Thread.currentThread() instanceof Own;
    }

    private static final class Own extends Thread {
        private Own(Runnable task, String name) {
            super(task, name);
            setDaemon(true);
        }
    }
}
