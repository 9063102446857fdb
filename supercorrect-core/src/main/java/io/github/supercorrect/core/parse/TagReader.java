package io.github.supercorrect.core.parse;

import io.github.supercorrect.core.solution.RepairKind;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Tag} of the characters between {@code <} and {@code >}. */
final class TagReader {
    private static final int MAXIMUM_DIGITS = 10;
    private static final String MARKS = " \t:-_.#";

    private TagReader() {}

    /**
     * @param closing whether a slash stands before the name
     * @param start offset of {@code <}
     * @param nameStart offset of the name's first letter
     * @param close offset of {@code >}
     */
    static Tag read(CharSequence text, TagName name, boolean closing, int start, int nameStart, int close) {
        String inside = text.subSequence(nameStart, close).toString().strip();
        boolean selfClosing = !closing && inside.endsWith("/");
        String label = selfClosing ? inside.substring(0, inside.length() - 1).strip() : inside;
        String rest = label.substring(name.written.length());
        Integer number = name == TagName.STEP ? number(withoutMarks(rest)) : null;
        Tag.Form form = closing ? Tag.Form.CLOSING : selfClosing ? Tag.Form.SELF_CLOSING : Tag.Form.OPENING;
        String written = text.subSequence(start, close + 1).toString();
        return new Tag(name, form, start, close + 1, number, label, irregularity(name, closing, number, written));
    }

    /** {@code <Step #1>}, {@code <Step: 1>} and {@code <Step-1>} are Step 1; {@code <Step -1>} has no number of a step. */
    private static String withoutMarks(String rest) {
        int start = 0;
        while (start < rest.length() && MARKS.indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        if (start > 1 && rest.charAt(start - 1) == '-') {
            return "";
        }
        return rest.substring(start);
    }

    private static @Nullable Integer number(String rest) {
        int end = 0;
        while (end < rest.length() && isDigit(rest.charAt(end))) {
            end++;
        }
        int first = 0;
        while (first < end - 1 && rest.charAt(first) == '0') {
            first++;
        }
        if (end == 0 || end - first > MAXIMUM_DIGITS) {
            return null;
        }
        long value = Long.parseLong(rest, first, end, 10);
        return value > Integer.MAX_VALUE ? null : (int) value;
    }

    private static @Nullable RepairKind irregularity(
            TagName name, boolean closing, @Nullable Integer number, String written) {
        String regular = (closing ? "</" : "<") + name.written + (number == null ? "" : number) + ">";
        if (written.equals(regular) && (name != TagName.STEP || number != null)) {
            return null;
        }
        return written.contains("=") ? RepairKind.ATTRIBUTES : RepairKind.IRREGULAR_TAG;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
