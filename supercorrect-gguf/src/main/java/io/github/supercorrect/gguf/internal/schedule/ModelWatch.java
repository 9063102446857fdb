package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.ModelUnavailableException;

/** Looks at the model file, on the queue's thread. */
public interface ModelWatch {

    /**
     * The engine is about to read the file.
     *
     * @throws ModelUnavailableException if it is not the file any more that was opened at first
     */
    void beforeLoad();

    /**
     * A request has been computed from it.
     *
     * @throws ModelUnavailableException if the file has changed since {@link #beforeLoad}
     */
    void afterRequest();
}
