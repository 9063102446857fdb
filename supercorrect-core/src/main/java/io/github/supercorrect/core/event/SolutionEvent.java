package io.github.supercorrect.core.event;

import io.github.supercorrect.core.json.JsonForm;

/**
 * Something that happened while a problem was being solved. Open: new kinds may come, so pick what you know with
 * {@code instanceof} or a {@link SolutionListener}, and let the rest pass. Every JSON form has the field {@code "type"}.
 */
public interface SolutionEvent extends JsonForm {
    /** The kind in lower case with hyphens, for instance {@code "step-completed"}; stable. */
    String type();

    /** Calls the method of {@code listener} that is meant for this kind, if there is one. */
    void deliverTo(SolutionListener listener);
}
