package io.github.supercorrect.grading.internal.fold;

import io.github.supercorrect.grading.internal.Braces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes boxes off. Where the text around the boxes belongs to the answer ({@code x = \boxed{5}}, {@code \boxed{28} pct}) it stays; a
 * sentence around them goes, and the last box is the answer.
 */
final class Boxes {

    private static final List<String> COMMANDS = List.of("\\beginboxed", "\\boxed", "\\fbox", "\\framebox");
    private static final int MOST_WORDS_AROUND = 3;

    private record Box(int start, int contentStart, int contentEnd, int end) {}

    private Boxes() {}

    static String remove(String text) {
        if (!text.contains("box")) {
            return text;
        }
        String inner = text;
        // a box in a box in a box is somebody's joke: three are enough, the parser reads the others
        for (int depth = 0; depth < 3; depth++) {
            List<Box> boxes = boxes(inner);
            if (boxes.isEmpty()) {
                break;
            }
            inner = removeOnce(inner, boxes);
        }
        return inner;
    }

    private static String removeOnce(String text, List<Box> boxes) {
        StringBuilder around = new StringBuilder();
        StringBuilder all = new StringBuilder();
        int from = 0;
        for (Box box : boxes) {
            around.append(text, from, box.start).append(' ');
            all.append(text, from, box.start)
                    .append(' ')
                    .append(text, box.contentStart, box.contentEnd)
                    .append(' ');
            from = box.end;
        }
        around.append(text, from, text.length());
        all.append(text, from, text.length());
        Box last = boxes.get(boxes.size() - 1);
        return isSentence(around) ? text.substring(last.contentStart, last.contentEnd) : all.toString();
    }

    private static boolean isSentence(CharSequence around) {
        int words = 0;
        int run = 0;
        for (int i = 0; i <= around.length(); i++) {
            boolean letter = i < around.length() && Character.isLetter(around.charAt(i));
            if (!letter && run > 1 && !isCommand(around, i - run)) {
                words++;
            }
            run = letter ? run + 1 : 0;
        }
        return words > MOST_WORDS_AROUND;
    }

    private static boolean isCommand(CharSequence text, int start) {
        return start > 0 && text.charAt(start - 1) == '\\';
    }

    /** Outermost boxes; one that nothing closes ends with the text. */
    private static List<Box> boxes(String text) {
        List<Box> boxes = new ArrayList<>();
        int i = text.indexOf('\\');
        while (i >= 0) {
            Box box = boxAt(text, i);
            if (box != null) {
                boxes.add(box);
            }
            i = text.indexOf('\\', box == null ? i + 1 : box.end);
        }
        return boxes;
    }

    private static @Nullable Box boxAt(String text, int at) {
        for (String command : COMMANDS) {
            if (text.startsWith(command, at)) {
                return box(text, at, at + command.length());
            }
        }
        return null;
    }

    private static Box box(String text, int start, int afterCommand) {
        int open = afterCommand;
        while (open < text.length() && text.charAt(open) == ' ') {
            open++;
        }
        if (open == text.length() || text.charAt(open) != '{') {
            return new Box(start, afterCommand, afterCommand, afterCommand);
        }
        int close = Braces.closer(text, open);
        return close < 0
                ? new Box(start, open + 1, text.length(), text.length())
                : new Box(start, open + 1, close, close + 1);
    }
}
