package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Optional;

/** The last box with a content. Of nested boxes the outermost counts, and a box that only holds a box is one box. */
final class BoxedRule implements ExtractionRule {

    private static final List<String> COMMANDS = List.of("\\boxed", "\\fbox");

    @Override
    public AnswerRule rule() {
        return AnswerRule.BOXED;
    }

    /** Whether a box begins anywhere in the text, closed or not. */
    static boolean mentionsBox(String text) {
        return nextCommand(text, 0) >= 0;
    }

    @Override
    public Optional<Finding> find(String text) {
        int command = nextCommand(text, 0);
        if (command < 0) {
            return Optional.empty();
        }
        Scan scan = new Scan(text, BracePairs.of(text));
        Optional<Finding> last = Optional.empty();
        while (command >= 0) {
            Box box = scan.boxAt(command);
            String value = scan.valueOf(box);
            if (!value.isEmpty()) {
                last = Optional.of(new Finding(text.substring(box.start, box.end), value));
            }
            command = nextCommand(text, box.end);
        }
        return last;
    }

    private static int nextCommand(String text, int from) {
        int i = text.indexOf('\\', from);
        while (i >= 0 && commandLength(text, i) == 0) {
            i = text.indexOf('\\', i + 1);
        }
        return i;
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

    /** A box and its content; without content if it is cut off or empty. */
    private record Box(int start, int contentStart, int contentEnd, int end) {}

    private record Scan(String text, BracePairs braces) {

        Box boxAt(int start) {
            int name = start + commandLength(text, start);
            int open = Chars.skipWhitespace(text, name);
            if (open < text.length() && text.charAt(open) == '{') {
                int close = braces.closerOf(open);
                return close < 0 ? new Box(start, name, name, name) : new Box(start, open + 1, close, close + 1);
            }
            return bareBox(start, open);
        }

        /**
         * {@code \boxed 4} or {@code \boxed \frac{1}{2}}. TeX would box one token only, but who writes
         * {@code \boxed 42} means 42. A letter must stand alone: "in a \boxed format" has no answer.
         */
        private Box bareBox(int start, int argument) {
            int i = argument;
            while (!endsBareArgument(i)) {
                char c = text.charAt(i);
                int close = c == '{' ? braces.closerOf(i) : i;
                if (close < 0) {
                    return new Box(start, i, i, i);
                }
                i = c == '\\' ? Math.min(i + 2, text.length()) : close + 1;
                if (i == argument + 1 && Chars.isLatinLetter(c) && !endsBareArgument(i)) {
                    return new Box(start, i, i, i);
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

        String valueOf(Box box) {
            Box innermost = box;
            Optional<Box> inner = onlyBoxIn(box);
            while (inner.isPresent()) {
                innermost = inner.get();
                inner = onlyBoxIn(innermost);
            }
            return AnswerCleaner.clean(text.substring(innermost.contentStart, innermost.contentEnd));
        }

        private Optional<Box> onlyBoxIn(Box box) {
            int start = Chars.skipWhitespace(text, box.contentStart);
            if (start >= box.contentEnd || commandLength(text, start) == 0) {
                return Optional.empty();
            }
            Box inner = boxAt(start);
            boolean fills = inner.end <= box.contentEnd && Chars.skipWhitespace(text, inner.end) >= box.contentEnd;
            return fills ? Optional.of(inner) : Optional.empty();
        }
    }
}
