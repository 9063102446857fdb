package io.github.supercorrect.worker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of the accepted generations are to end early. A cancellation of a generation that has ended is forgotten. */
final class Cancellations {

    /** Open generations: true when cancelled. */
    private final Map<Long, Boolean> open = new ConcurrentHashMap<>();

    void expect(long id) {
        open.put(id, false);
    }

    void cancel(long id) {
        open.replace(id, true);
    }

    void cancelAll() {
        open.replaceAll((id, cancelled) -> true);
    }

    boolean isCancelled(long id) {
        return open.getOrDefault(id, false);
    }

    void forget(long id) {
        open.remove(id);
    }
}
