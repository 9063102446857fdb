package io.github.supercorrect.core.parse;

import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.solution.Solution;
import java.util.function.Consumer;

/** Stand-in. */
public final class SolutionParser {
    private final StringBuilder raw = new StringBuilder();

    /** A parser that reports nothing on the way. */
    public SolutionParser() {
        this(event -> {});
    }

    /** A parser that reports steps, texts, answers and repairs as they become certain. */
    public SolutionParser(Consumer<? super SolutionEvent> events) {}

    /** You get the solution that a whole text holds. */
    public static Solution parse(String text) {
        SolutionParser parser = new SolutionParser();
        parser.feed(text);
        return parser.finish();
    }

    /** Takes the next piece. */
    public void feed(CharSequence piece) {
        raw.append(piece);
    }

    /** The text has ended. */
    public Solution finish() {
        return Solution.builder(raw.toString()).build();
    }
}
