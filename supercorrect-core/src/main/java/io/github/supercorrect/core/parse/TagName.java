package io.github.supercorrect.core.parse;

import io.github.supercorrect.core.solution.PartKind;
import org.jspecify.annotations.Nullable;

/** The seven names that make a tag. Everything else between angle brackets is text. */
enum TagName {
    STEP("Step", null),
    KEY("Key", PartKind.KEY),
    GENERALIZED("Generalized", null),
    ANSWER("Answer", null),
    CAUSE("Cause", PartKind.CAUSE),
    CORRECTION("Correction", PartKind.CORRECTION),
    EVALUATE("Evaluate", PartKind.EVALUATE);

    private static final TagName[] ALL = values();

    final String written;
    final @Nullable PartKind part;

    TagName(String written, @Nullable PartKind part) {
        this.written = written;
        this.part = part;
    }

    /** The name that stands at {@code from}, in any letter case and up to {@code to} exactly; null if none does. */
    static @Nullable TagName at(CharSequence text, int from, int to) {
        for (TagName name : ALL) {
            if (name.written.length() == to - from && name.startsWith(text, from, to)) {
                return name;
            }
        }
        return null;
    }

    /** Whether what stands from {@code from} to {@code to} could grow into one of the names. */
    static boolean couldBecome(CharSequence text, int from, int to) {
        for (TagName name : ALL) {
            if (to - from <= name.written.length() && name.startsWith(text, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lower(text.charAt(i)) != lower(written.charAt(i - from))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
