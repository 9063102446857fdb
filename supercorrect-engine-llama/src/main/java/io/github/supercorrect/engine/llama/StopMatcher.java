package io.github.supercorrect.engine.llama;

import java.util.List;

/** Looks for stop strings in text that comes in pieces; holds back what may be the start of one. */
final class StopMatcher {

    private final List<String> stops;
    private final StringBuilder held = new StringBuilder();
    private boolean stopped;

    StopMatcher(List<String> stops) {
        this.stops = stops;
    }

    /** Whether a stop string has come. */
    boolean isStopped() {
        return stopped;
    }

    /** The text that certainly belongs to the result. */
    String add(String text) {
        if (stops.isEmpty()) {
            return text;
        }
        held.append(text);
        int stop = firstStop();
        stopped = stop >= 0;
        return take(stopped ? stop : held.length() - longestStart());
    }

    /** What was held back, once nothing can follow. */
    String rest() {
        return stopped ? "" : take(held.length());
    }

    private String take(int length) {
        String text = held.substring(0, length);
        held.delete(0, length);
        return text;
    }

    private int firstStop() {
        int first = -1;
        for (String stop : stops) {
            int at = held.indexOf(stop);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    /** The length of the longest end of the text that a stop string begins with. */
    private int longestStart() {
        int longest = 0;
        for (String stop : stops) {
            for (int length = Math.min(stop.length() - 1, held.length()); length > longest; length--) {
                if (stop.startsWith(held.substring(held.length() - length))) {
                    longest = length;
                }
            }
        }
        return longest;
    }
}
