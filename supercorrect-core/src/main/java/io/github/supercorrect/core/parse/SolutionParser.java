package io.github.supercorrect.core.parse;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.solution.Repair;
import io.github.supercorrect.core.solution.Solution;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads the thought-step format as it is written, piece by piece: known tags only, everything else is text. It takes whatever
 * a model writes and never fails; what it put right is in {@link Solution#repairs()}. The solution is the same however the
 * text is cut into pieces. Time is linear in the text; memory is the text and its parts.
 *
 * <p>For one text, from one thread. Finish reason, usage and provenance of the solution are left empty.
 */
public final class SolutionParser {
    /** A megabyte of stray tags is no message. */
    private static final int MOST_NAMED = 10;

    private final StringBuilder raw = new StringBuilder();
    private final TagScanner scanner = new TagScanner(raw);
    private final TagRules rules;
    private boolean finished;

    /** A parser that reports nothing on the way. */
    public SolutionParser() {
        this.rules = new TagRules(new SolutionAssembler(raw, null));
    }

    /** A parser that reports steps, texts, answers and repairs as soon as they are certain. */
    public SolutionParser(Consumer<? super SolutionEvent> events) {
        this.rules = new TagRules(new SolutionAssembler(raw, Objects.requireNonNull(events, "events")));
    }

    /** You get the solution that a whole text holds. */
    public static Solution parse(String text) {
        SolutionParser parser = new SolutionParser();
        parser.feed(text);
        return parser.finish();
    }

    /**
     * You get the solution that a whole text holds, if it follows the format.
     *
     * @throws InvalidInputException if anything had to be repaired; the message lists the first few, what and where
     */
    public static Solution parseStrict(String text) {
        Solution solution = parse(text);
        List<Repair> repairs = solution.repairs();
        if (!repairs.isEmpty()) {
            List<Repair> first = repairs.subList(0, Math.min(repairs.size(), MOST_NAMED));
            throw new InvalidInputException("The text does not follow the thought-step format in " + repairs.size()
                    + " places, the first: " + first + ". Use parse to read it all the same.");
        }
        return solution;
    }

    /** Takes the next piece of the text, of any length. */
    public void feed(CharSequence piece) {
        if (finished) {
            throw new IllegalStateException("The text was finished; use a new parser for another.");
        }
        raw.append(piece);
        for (Tag tag = scanner.next(); tag != null; tag = scanner.next()) {
            rules.take(tag);
        }
        rules.textUpTo(scanner.position());
    }

    /** The text has ended: you get the solution. */
    public Solution finish() {
        if (finished) {
            throw new IllegalStateException("The text was finished before.");
        }
        finished = true;
        return rules.finish(raw.length(), scanner.endsInsideTag() ? scanner.position() : raw.length());
    }
}
