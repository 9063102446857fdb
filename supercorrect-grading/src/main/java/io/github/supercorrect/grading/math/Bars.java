package io.github.supercorrect.grading.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How many vertical bars stand directly in each bracket: an odd one out cannot be an absolute value. */
final class Bars {

    private Bars() {}

    /** The number of bars by index of the opening token; the last entry is for those in no bracket. */
    static int[] directlyIn(List<Item> tokens) {
        int[] bars = new int[tokens.size() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        open.push(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).kind()) {
                case OPEN, BRACE_OPEN, BEGIN -> open.push(i);
                case CLOSE, BRACE_CLOSE, END -> {
                    if (open.size() > 1) {
                        open.pop();
                    }
                }
                case BAR -> bars[open.getFirst()]++;
                default -> {}
            }
        }
        return bars;
    }
}
