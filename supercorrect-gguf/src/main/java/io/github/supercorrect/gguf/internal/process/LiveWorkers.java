package io.github.supercorrect.gguf.internal.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A net for models that nobody closed: when this JVM ends in order, its workers and their directories go first. A worker
 * whose parent is killed ends by itself, and the next start sweeps its directory.
 */
final class LiveWorkers {

    private static final Set<WorkerProcess> LIVE = ConcurrentHashMap.newKeySet();

    private static volatile boolean ending;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(LiveWorkers::closeAll, "supercorrect-worker-removal"));
        } catch (IllegalStateException e) {
            ending = true;
        }
    }

    private LiveWorkers() {}

    static void add(WorkerProcess worker) {
        LIVE.add(worker);
        if (ending) {
            worker.kill();
        }
    }

    static void remove(WorkerProcess worker) {
        LIVE.remove(worker);
    }

    private static void closeAll() {
        ending = true;
        LIVE.forEach(WorkerProcess::close);
    }
}
