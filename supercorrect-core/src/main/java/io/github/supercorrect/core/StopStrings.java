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

    private int firstStop() {
        return stops.stream().mapToInt(held::indexOf).filter(i -> i >= 0).min().orElse(-1);
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
