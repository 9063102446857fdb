package io.github.supercorrect.core;

/** Work under way whose signals somebody reads, and which anybody may end. */
interface Call {
    SignalQueue queue();

    /** Told of what arrives when it arrives: a slow reader costs no budget of the model. */
    Deadlines deadlines();

    /** Ends the work; the reader gets what had arrived, then {@code last}. */
    void stop(Signal last);

    /** As {@link #stop} without another last signal than "cancelled". */
    default void cancel() {
        stop(new Signal.Cancelled());
    }
}
