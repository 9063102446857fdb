package io.github.supercorrect.core;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolutionListener;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all listeners what happened; what one of them throws is logged and disturbs nobody. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<SolutionListener> listeners;

    Listeners(List<SolutionListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void tell(SolutionEvent event) {
        forEach(listener -> listener.onEvent(event));
        forEach(event::deliverTo);
    }

    void tellFailure(SuperCorrectException failure) {
        forEach(listener -> listener.onSolveFailed(failure));
    }

    private void forEach(Consumer<SolutionListener> call) {
        for (SolutionListener listener : listeners) {
            try {
                call.accept(listener);
            } catch (Throwable e) { // also an Error: a listener disturbs neither the solve nor other listeners
                LOG.warn(
                        "The listener {} threw {}.",
                        listener.getClass().getName(),
                        e.getClass().getName());
                LOG.debug("What the listener threw:", e);
            }
        }
    }
}
