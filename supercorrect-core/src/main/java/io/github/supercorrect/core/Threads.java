package io.github.supercorrect.core;

/** Threads of our own: named, and no reason for a JVM to stay. */
final class Threads {
    private Threads() {}

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
