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

    /** Takes a last line of only a code fence away. */
    boolean dropFence() {
        int end = text.toString().stripTrailing().length();
        int line = text.lastIndexOf("\n", end - 1) + 1;
        boolean fence = line > 0 && text.substring(line, end).strip().equals("```");
        if (fence) {
            text.setLength(line);
        }
        return fence;
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
