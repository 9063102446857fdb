package io.github.supercorrect.core.parse;

import io.github.supercorrect.core.solution.RepairKind;
import org.jspecify.annotations.Nullable;

/**
 * A known tag in the text.
 *
 * @param name which
 * @param form opening, closing, or both at once
 * @param start offset of its {@code <}
 * @param end offset behind its {@code >}
 * @param number a step's number, null if none can be read
 * @param label its inside as written, without the slash and blanks at the ends
 * @param irregularity how it differs from the format; null if it does not
 */
record Tag(
        TagName name,
        Form form,
        int start,
        int end,
        @Nullable Integer number,
        String label,
        @Nullable RepairKind irregularity) {
    enum Form {
        OPENING,
        CLOSING,
        /** {@code <Answer/>}. */
        SELF_CLOSING
    }

    boolean isClosing() {
        return form == Form.CLOSING;
    }

    /** Whether this tag is of the same element as {@code other}: for steps the number counts, if both have one. */
    boolean matches(Tag other) {
        return name == other.name && (number == null || other.number == null || number.equals(other.number));
    }
}
