package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Optional;

/** Reads the boxes of one text. */
final class BoxScan {

    /** The last two are what a careless JSON string makes of the first two: a back space, a form feed. */
    private static final List<String> COMMANDS = List.of("\\boxed", "\\fbox", "\boxed", "\fbox");

    private static final int LONGEST_UNCLOSED = 200;

    private final String text;
    private final BracePairs braces;
    /** The first closing delimiter of mathematics that was found; those before it have been passed. */
    private int delimiter = -1;

    BoxScan(String text) {
        this.text = text;
        this.braces = BracePairs.of(text);
    }

    /** Where the next box begins, or -1. */
    static int nextCommand(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '\\' || c == '\b' || c == '\f') && commandLength(text, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static int commandLength(String text, int at) {
        for (String command : COMMANDS) {
            int end = at + command.length();
            if (text.startsWith(command, at) && (end == text.length() || !Chars.isLatinLetter(text.charAt(end)))) {
                return command.length();
            }
        }
        return 0;
    }

    Box boxAt(int start) {
        int name = start + commandLength(text, start);
        int open = Chars.skipWhitespace(text, name);
        if (!Chars.isCharAt(text, open, '{')) {
            return bareBox(start, open);
        }
        int close = braces.closerOf(open);
        return close < 0 ? unclosedBox(start, name, open) : new Box(start, open + 1, close, close + 1);
    }

    /** A box without its closing brace, within dollars: who closes the mathematics has written all that belongs into the box. */
    private Box unclosedBox(int start, int name, int open) {
        int end = nextDelimiter(open);
        boolean whole = end >= 0
                && end - open <= LONGEST_UNCLOSED
                && nextCommand(text.substring(open, end), 0) < 0
                && isBalanced(text, open + 1, end);
        return whole ? new Box(start, open + 1, end, end) : Box.empty(start, name);
    }

    static boolean isBalanced(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to && depth >= 0; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{' || c == '}') {
                depth += c == '{' ? 1 : -1;
            }
        }
        return depth == 0;
    }

    private int nextDelimiter(int from) {
        int i = Math.max(delimiter, from);
        while (i < text.length() && !isDelimiter(i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        delimiter = Math.min(i, text.length());
        return i < text.length() ? i : -1;
    }

    private boolean isDelimiter(int i) {
        return text.charAt(i) == '$' || text.startsWith("\\)", i) || text.startsWith("\\]", i);
    }

    /**
     * {@code \boxed 4} or {@code \boxed \frac{1}{2}}. TeX would box one token only, but who writes {@code \boxed 42} means 42. A
     * letter must stand alone: "in a \boxed format" has no answer.
     */
    private Box bareBox(int start, int argument) {
        int i = argument;
        while (!endsBareArgument(i)) {
            char c = text.charAt(i);
            int close = c == '{' ? braces.closerOf(i) : i;
            if (close < 0) {
                return Box.empty(start, i);
            }
            i = c == '\\' ? Math.min(i + 2, text.length()) : close + 1;
            if (i == argument + 1 && Chars.isLatinLetter(c) && !endsBareArgument(i)) {
                return Box.empty(start, i);
            }
        }
        return new Box(start, argument, i, i);
    }

    private boolean endsBareArgument(int i) {
        if (i >= text.length()) {
            return true;
        }
        char c = text.charAt(i);
        return c == '$'
                || c == '}'
                || Character.isWhitespace(c)
                || commandLength(text, i) > 0
                || text.startsWith("\\)", i)
                || text.startsWith("\\]", i);
    }

    /** What the box holds, without the box that may fill it. */
    String valueOf(Box box) {
        Box innermost = box;
        Optional<Box> inner = onlyBoxIn(box);
        while (inner.isPresent()) {
            innermost = inner.get();
            inner = onlyBoxIn(innermost);
        }
        return AnswerCleaner.clean(text.substring(innermost.contentStart(), innermost.contentEnd()));
    }

    private Optional<Box> onlyBoxIn(Box box) {
        int start = Chars.skipWhitespace(text, box.contentStart());
        if (start >= box.contentEnd() || commandLength(text, start) == 0) {
            return Optional.empty();
        }
        Box inner = boxAt(start);
        boolean fills = inner.end() <= box.contentEnd() && Chars.skipWhitespace(text, inner.end()) >= box.contentEnd();
        return fills ? Optional.of(inner) : Optional.empty();
    }
}
