package io.github.supercorrect.core.internal.strategy;

/** Runs rounds. */
public interface Rounds {
    /** Begins a round and returns at once. */
    PendingRound begin(RoundRequest request);

    /** A round under way. */
    interface PendingRound {
        /**
         * What it gave.
         *
         * @throws io.github.supercorrect.core.error.CancelledException if the whole solve was ended
         */
        RoundResult await();

        /** Ends it soon; it gives what it has. */
        void cancel();
    }
}
