package io.github.supercorrect.core;

import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.solution.Solution;
import java.util.Iterator;

/**
 * The events of one solve as they happen, and the solution at their end. Take the events from one thread; {@link #close()} and
 * {@link #cancel()} are for any thread at any time. Close it when done: leaving it half read would keep the model busy.
 */
public interface SolutionStream extends Iterable<SolutionEvent>, AutoCloseable {
    /**
     * You get the events, once: a second call throws {@code IllegalStateException}. {@code hasNext} waits for the next event
     * and throws what the solve failed with.
     */
    @Override
    Iterator<SolutionEvent> iterator();

    /**
     * You get the solution, when it is there; events not taken yet are passed over (a listener still gets them). After
     * {@link #cancel()} it is what had arrived, with the finish reason {@code CANCELLED}.
     *
     * @throws io.github.supercorrect.core.error.SuperCorrectException what the solve failed with
     */
    Solution solution();

    /** Stops the generation; the events end soon with what had arrived. */
    void cancel();

    /** Stops the generation if it is still under way. Calling it twice is fine. */
    @Override
    void close();
}
