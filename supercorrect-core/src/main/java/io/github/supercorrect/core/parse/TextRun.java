package io.github.supercorrect.core.parse;

/** Text that grows, and whether it has anything but blanks, without looking at any of it twice. */
final class TextRun {
    private final StringBuilder text = new StringBuilder();
    private boolean hasText;

    void append(CharSequence source, int from, int to) {
        text.append(source, from, to);
        for (int i = from; i < to && !hasText; i++) {
            hasText = !Character.isWhitespace(source.charAt(i));
        }
    }

    boolean hasText() {
        return hasText;
    }

    void clear() {
        text.setLength(0);
        hasText = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
