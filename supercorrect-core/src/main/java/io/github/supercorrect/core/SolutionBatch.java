package io.github.supercorrect.core;

import java.util.Iterator;

/**
 * The items of a batch as they come. Take them from one thread; {@link #close()} is for any thread and stops what is under
 * way. Problems are read by a thread of the batch, a
 * bounded number ahead of the items taken: a batch may be longer than memory, and a slow input holds no item back.
 */
public interface SolutionBatch extends Iterable<BatchItem>, AutoCloseable {
    /**
     * You get the items, once: a second call throws {@code IllegalStateException}. What the iterable of problems throws
     * comes out of {@code hasNext}, after the items of the problems before.
     */
    @Override
    Iterator<BatchItem> iterator();

    /** Stops what is under way. Calling it twice is fine. */
    @Override
    void close();
}
