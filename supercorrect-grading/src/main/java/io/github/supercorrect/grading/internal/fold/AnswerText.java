package io.github.supercorrect.grading.internal.fold;

import io.github.supercorrect.grading.internal.Braces;
import java.util.List;

/**
 * The text of an answer in one spelling.
 *
 * @param latex without box, delimiters, emphasis, announcements and closing punctuation; other characters written in LaTeX
 * @param key the same without what only concerns type-setting: texts with equal keys are the same answer
 * @param approximate whether it was announced as only approximate
 * @param currency the sign of the first currency, 0 if there is none
 */
public record AnswerText(String latex, String key, boolean approximate, char currency) {

    private static final List<String> ANNOUNCEMENTS = List.of(
            "so the final answer is",
            "so the answer is",
            "hence the answer is",
            "thus the answer is",
            "therefore the answer is",
            "the final answer is",
            "final answer is",
            "the answer is",
            "answer is",
            "final answer:",
            "answer:",
            "answer :",
            "\\therefore",
            "therefore",
            "thus",
            "ans:",
            "ans.");
    private static final List<String> APPROXIMATIONS =
            List.of("\\approx", "approximately", "about", "approx.", "roughly", "~");

    public static AnswerText of(String raw) {
        String text = Boxes.remove(unescape(CharacterFold.fold(raw)));
        text = trim(Delimiters.remove(text));
        text = trim(withoutStart(Labels.remove(text), ANNOUNCEMENTS));
        String exact = trim(withoutStart(text, APPROXIMATIONS));
        boolean approximate = exact.length() < text.length();
        exact = withoutGroup(exact);
        return new AnswerText(exact, CompactKey.of(exact), approximate, currency(raw));
    }

    private static char currency(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean dollar = c == '$' && i > 0 && raw.charAt(i - 1) == '\\';
            if (dollar || "€£¥₹₩".indexOf(c) >= 0) {
                return c;
            }
        }
        return 0;
    }

    /** Braces around everything are seen by TeX alone, unless they were meant for a set by its condition. */
    private static String withoutGroup(String text) {
        boolean group = text.startsWith("{") && Braces.closer(text, 0) == text.length() - 1;
        boolean condition = text.indexOf('|') >= 0 || text.indexOf(':') >= 0 || text.contains("\\mid");
        return group && !condition ? trim(text.substring(1, text.length() - 1)) : text;
    }

    /** Doubled backslashes are those of a string literal, unless they end rows of a matrix. */
    private static String unescape(String text) {
        int doubled = text.indexOf("\\\\");
        if (doubled < 0) {
            return withoutEscapedBreaks(text);
        }
        boolean everywhere = text.contains("\\\\begin{");
        if (!everywhere && text.contains("\\begin{")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '\\';
            out.append(c);
            if (pair) {
                i++;
                if (!everywhere && !isCommandStart(text, i + 1)) {
                    out.append('\\');
                }
            }
        }
        return withoutEscapedBreaks(out.toString());
    }

    private static boolean isCommandStart(String text, int at) {
        return at < text.length() && (isLetter(text.charAt(at)) || "%$()[]{}|,;!".indexOf(text.charAt(at)) >= 0);
    }

    /** {@code \n} that stands for a line break and is no command. */
    private static String withoutEscapedBreaks(String text) {
        if (!text.contains("\\n")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '\\' && i + 1 < text.length();
            if (escape && text.charAt(i + 1) == 'n' && (i + 2 == text.length() || !isLetter(text.charAt(i + 2)))) {
                out.append(' ');
                i++;
            } else {
                out.append(text.charAt(i));
                if (escape) {
                    out.append(text.charAt(++i));
                }
            }
        }
        return out.toString();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String withoutStart(String text, List<String> starts) {
        for (String start : starts) {
            if (text.regionMatches(true, 0, start, 0, start.length())
                    && (text.length() == start.length()
                            || !isLetter(start.charAt(start.length() - 1))
                            || !isLetter(text.charAt(start.length())))) {
                String rest = text.substring(start.length()).strip();
                return rest.startsWith(":") ? rest.substring(1) : rest;
            }
        }
        return text;
    }

    /** Without white space, emphasis and what ends a sentence. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        boolean again = true;
        while (again && from < to) {
            int length = to - from;
            while (from < to && (isSpace(text, from) || isEmphasis(text, from, to))) {
                from++;
            }
            while (from < to && (isSpace(text, to - 1) || isEmphasis(text, to - 1, to) || isEnd(text, from, to))) {
                to--;
            }
            again = to - from < length;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(String text, int at) {
        char c = text.charAt(at);
        return c <= ' ' || c == '~';
    }

    /** Asterisks and back quotes at an end; a single underscore or asterisk means something only inside. */
    private static boolean isEmphasis(String text, int at, int to) {
        char c = text.charAt(at);
        return c == '`'
                || (c == '*' && (at + 1 == to || at == 0 || text.charAt(at + 1) == '*' || text.charAt(at - 1) == '*'));
    }

    private static boolean isEnd(String text, int from, int to) {
        char c = text.charAt(to - 1);
        boolean escaped = to - 2 >= from && text.charAt(to - 2) == '\\';
        if (c == '\\') {
            return true;
        }
        if (escaped) {
            return false;
        }
        boolean dots = c == '.' && to - 2 >= from && text.charAt(to - 2) == '.';
        return (c == '.' && !dots) || c == ',' || c == ';' || c == ':';
    }
}
