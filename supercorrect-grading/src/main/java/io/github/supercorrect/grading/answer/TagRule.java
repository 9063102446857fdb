package io.github.supercorrect.grading.answer;

import java.util.Optional;

/** The last {@code <answer>…</answer>} that is closed, in any letter case. */
final class TagRule {

    private static final String OPENER = "<answer>";
    private static final String CLOSER = "</answer>";

    private TagRule() {}

    /** What stands in the element. */
    static Optional<String> find(String text) {
        int close = lastIndexOf(text, CLOSER, text.length());
        int open = close < 0 ? -1 : lastIndexOf(text, OPENER, close);
        return open < 0 ? Optional.empty() : Optional.of(text.substring(open + OPENER.length(), close));
    }

    private static int lastIndexOf(String text, String tag, int before) {
        for (int i = text.lastIndexOf('<', before - 1); i >= 0; i = text.lastIndexOf('<', i - 1)) {
            if (text.regionMatches(true, i, tag, 0, tag.length()) && i + tag.length() <= before + CLOSER.length()) {
                return i;
            }
        }
        return -1;
    }
}
