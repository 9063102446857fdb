package io.github.supercorrect.core;

import java.util.List;

/** Cuts a text before the first stop string, and holds back only what may be the beginning of one. */
final class StopStrings {
    private final List<String> stops;
    private final StringBuilder held = new StringBuilder();
    private boolean reached;

    StopStrings(List<String> stops) {
        this.stops = stops;
    }

    /** Whether a stop string was reached: nothing more comes. */
    boolean reached() {
        return reached;
    }

    /** The text that is certain now. */
    String pass(String piece) {
        if (stops.isEmpty()) {
            return piece;
        }
        held.append(piece);
        int stop = firstStop();
        reached = stop >= 0;
        return take(reached ? stop : held.length() - heldBack());
    }

    /** The text has ended: what was held back is text after all. */
    String rest() {
        return reached ? "" : take(held.length());
    }

    private String take(int length) {
        String text = held.substring(0, length);
        held.delete(0, length);
        return text;
    }

    /**
     * Where the stop string begins that is whole first, of several that end together the longest: what a reader of single
     * characters would find, so that the pieces do not matter.
     */
    private int firstStop() {
        int begin = -1;
        int end = Integer.MAX_VALUE;
        for (String stop : stops) {
            int at = held.indexOf(stop);
            int after = at + stop.length();
            if (at >= 0 && (after < end || (after == end && at < begin))) {
                begin = at;
                end = after;
            }
        }
        return begin;
    }

    private int heldBack() {
        return stops.stream().mapToInt(this::overlap).max().orElse(0);
    }

    /** The length of the longest end of the text with which {@code stop} begins. */
    private int overlap(String stop) {
        for (int length = Math.min(stop.length() - 1, held.length()); length > 0; length--) {
            if (stop.startsWith(held.substring(held.length() - length))) {
                return length;
            }
        }
        return 0;
    }
}
