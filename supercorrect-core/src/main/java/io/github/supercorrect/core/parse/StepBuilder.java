package io.github.supercorrect.core.parse;

import io.github.supercorrect.core.solution.PartKind;
import io.github.supercorrect.core.solution.StepPart;
import io.github.supercorrect.core.solution.ThoughtStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts of the open step: runs of its own text with nested elements between them. */
final class StepBuilder {
    private final int number;
    private final String label;
    private final List<StepPart> parts = new ArrayList<>();
    private final List<String> runs = new ArrayList<>();
    private final TextRun current = new TextRun();
    private PartKind kind = PartKind.TEXT;

    StepBuilder(int number, String label) {
        this.number = number;
        this.label = label;
    }

    int number() {
        return number;
    }

    /** The kind of the open nested element; {@code TEXT} if none is open. */
    PartKind kind() {
        return kind;
    }

    /** Whether the step has anything but blanks so far. */
    boolean hasText() {
        return !parts.isEmpty() || partHasText();
    }

    /** Whether the open element (or run of the step's own text) has anything but blanks so far. */
    boolean partHasText() {
        return current.hasText();
    }

    void append(CharSequence text, int from, int to) {
        current.append(text, from, to);
    }

    boolean dropFence() {
        return current.dropFence();
    }

    /** Ends the current element or run and begins the next. */
    void begin(PartKind next) {
        String text = current.toString();
        current.clear();
        if (kind == PartKind.TEXT) {
            runs.add(text);
        }
        String stripped = text.strip();
        if (!stripped.isEmpty()) {
            parts.add(new StepPart(kind, stripped));
        }
        kind = next;
    }

    ThoughtStep build() {
        begin(PartKind.TEXT);
        return new ThoughtStep(number, label, parts, joinedRuns());
    }

    /** The runs as if the elements between them had never been there, with one blank or line break at each seam. */
    private String joinedRuns() {
        StringBuilder text = new StringBuilder();
        @Nullable String seam = null;
        for (String run : runs) {
            String stripped = run.strip();
            seam = seam == null ? "" : stronger(seam, blanksBefore(run));
            if (!stripped.isEmpty()) {
                text.append(text.isEmpty() ? "" : seam).append(stripped);
                seam = blanksAfter(run);
            }
        }
        return text.toString();
    }

    private static String blanksBefore(String run) {
        return separator(run.substring(0, run.length() - run.stripLeading().length()));
    }

    private static String blanksAfter(String run) {
        return separator(run.substring(run.stripTrailing().length()));
    }

    private static String separator(String blanks) {
        return blanks.isEmpty() ? "" : blanks.contains("\n") ? "\n" : " ";
    }

    private static String stronger(String a, String b) {
        return a.equals("\n") || b.equals("\n") ? "\n" : a.isEmpty() ? b : a;
    }
}
