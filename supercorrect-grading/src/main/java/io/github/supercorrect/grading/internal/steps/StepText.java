package io.github.supercorrect.grading.internal.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A step as prose and mathematics. A dollar sign may be money: {@code $} closes nothing where a digit follows, opens nothing behind one, and
 * {@code $…$} holds no words.
 */
final class StepText {

    /** What the prose has in the place of mathematics. */
    static final char MATHEMATICS = '\uFFFC';

    /** Mathematics from {@code start} to {@code end}, without its delimiters. */
    record Span(int start, int end) {}

    private static final int LONGEST_INLINE = 2000;

    private static final Pattern WORD = Pattern.compile("(?<![\\\\a-zA-Z])[a-z]{3,}");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\\\begin\\{(align|aligned|gather|gathered|equation|eqnarray|split)\\*?}");
    /** Commands that prose can be read with. */
    private static final Set<String> PLAIN = Set.of("times", "cdot", "div", "%", "$", ",", ";", "!", " ");

    private final String text;
    private final StringBuilder prose;
    private final List<Span> spans = new ArrayList<>();
    /** Those that stand nowhere behind here, so that none is sought again: this keeps the scan linear. */
    private final Set<String> missingClosers = new HashSet<>();

    private int at;

    private StepText(String text) {
        this.text = text;
        this.prose = new StringBuilder(text);
    }

    static StepText of(String text) {
        StepText step = new StepText(text);
        while (step.at < text.length()) {
            step.next();
        }
        return step;
    }

    /** The text with its mathematics blanked out, as long as before. */
    String prose() {
        return prose.toString();
    }

    List<Span> spans() {
        return spans;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '[' && text.startsWith("[asy]", at)) {
            blankTo("[/asy]");
        } else if (c == '`' && text.startsWith("```", at)) {
            blankTo("```");
        } else if (c == '$') {
            dollar();
        } else if (c == '\\') {
            backslash();
        } else {
            at++;
        }
    }

    /** Leaves out a drawing or a program. */
    private void blankTo(String closer) {
        int close = text.indexOf(closer, at + 3);
        int end = close < 0 ? text.length() : close + closer.length();
        blank(at, end);
        at = end;
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            prose.setCharAt(i, MATHEMATICS);
        }
    }

    private void backslash() {
        if (text.startsWith("\\(", at)) {
            delimited("\\)");
        } else if (text.startsWith("\\[", at)) {
            delimited("\\]");
        } else if (text.startsWith("\\begin{", at)) {
            environment();
        } else {
            at += 2;
        }
    }

    private void delimited(String closer) {
        int close = missingClosers.contains(closer) ? -1 : text.indexOf(closer, at + 2);
        if (close < 0) {
            missingClosers.add(closer);
            at += 2;
        } else {
            add(at, at + 2, close, close + 2);
        }
    }

    private void environment() {
        var begin = ENVIRONMENT.matcher(text).region(at, text.length());
        if (!begin.lookingAt()) {
            at += 2;
            return;
        }
        int close = text.indexOf("\\end{" + begin.group(1), begin.end());
        int end = close < 0 ? text.length() : text.indexOf('}', close) + 1;
        add(at, begin.end(), close < 0 ? text.length() : close, end);
    }

    private void dollar() {
        if (text.startsWith("$$", at)) {
            delimited("$$");
            return;
        }
        int close = inlineEnd();
        if (close < 0) {
            at++;
        } else {
            add(at, at + 1, close, close + 1);
        }
    }

    /** Where the closing dollar sign stands; negative if this one is money. */
    private int inlineEnd() {
        if (isDigit(at - 1)) {
            return -1;
        }
        for (int i = at + 1; i < text.length() && i - at < LONGEST_INLINE; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                return -1;
            } else if (c == '$' && !isDigit(i + 1)) {
                return hasWords(at + 1, i) ? -1 : i;
            }
        }
        return -1;
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean hasWords(int from, int to) {
        String content = text.substring(from, to);
        return content.indexOf('\\') < 0 && WORD.matcher(content).find();
    }

    /** Whether it is nothing but numbers, signs and the end or the beginning of a relation. */
    private static boolean isPlain(String content) {
        int i = 0;
        while (i < content.length()) {
            char c = content.charAt(i);
            int end = i + 1;
            if (c == '\\') {
                end = commandEnd(content, end);
                if (!PLAIN.contains(content.substring(i + 1, end))) {
                    return false;
                }
            } else if ((c < '0' || c > '9') && " \n\t.,+-*/()^%=".indexOf(c) < 0) {
                return false;
            }
            i = end;
        }
        return content.indexOf('=') == content.lastIndexOf('=');
    }

    private static int commandEnd(String content, int name) {
        int end = name;
        while (end < content.length() && Character.isLetter(content.charAt(end))) {
            end++;
        }
        return Math.min(content.length(), Math.max(end, name + 1));
    }

    private void add(int start, int contentStart, int contentEnd, int end) {
        String content = text.substring(contentStart, contentEnd);
        int equal = content.indexOf('=');
        boolean relation = equal > 0
                && !content.substring(0, equal).isBlank()
                && !content.substring(equal + 1).isBlank();
        if (!relation && isPlain(content)) {
            for (int i = start; i < end; i++) {
                if (i < contentStart || i >= contentEnd) {
                    prose.setCharAt(i, ' ');
                }
            }
        } else {
            blank(start, end);
            spans.add(new Span(contentStart, contentEnd));
        }
        at = end;
    }
}
