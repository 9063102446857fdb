package io.github.supercorrect.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * LaTeX cut into commands, runs of digits, runs of letters, blanks and single characters; what stands in {@code \text{…}} and the
 * names of environments are one token each. Joined again they are the text that was cut.
 */
final class LatexTokens {

    private static final Set<String> VERBATIM = Set.of(
            "\\text",
            "\\textbf",
            "\\textit",
            "\\textrm",
            "\\textsf",
            "\\texttt",
            "\\mbox",
            "\\hbox",
            "\\mathrm",
            "\\mathbf",
            "\\mathit",
            "\\mathbb",
            "\\mathcal",
            "\\operatorname",
            "\\begin",
            "\\end",
            "\\unit",
            "\\hspace",
            "\\phantom");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private LatexTokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        LatexTokens cut = new LatexTokens(text);
        while (cut.at < text.length()) {
            cut.next();
        }
        return cut.tokens;
    }

    static boolean isLetters(String token) {
        return isLetter(token.charAt(0));
    }

    static boolean isDigits(String token) {
        return isDigit(token.charAt(0));
    }

    static boolean isCommand(String token) {
        return token.length() > 1 && token.charAt(0) == '\\';
    }

    private void next() {
        char first = text.charAt(at);
        int end = at + 1;
        if (first == '\\') {
            end = commandEnd();
        } else if (isLetter(first)) {
            end = runEnd(LatexTokens::isLetter);
        } else if (isDigit(first)) {
            end = runEnd(LatexTokens::isDigit);
        } else if (first == ' ') {
            end = runEnd(c -> c == ' ');
        }
        tokens.add(text.substring(at, end));
        at = end;
    }

    private int commandEnd() {
        int end = at + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        String command = text.substring(at, end);
        if (VERBATIM.contains(command)) {
            return argumentEnd(end);
        }
        return end == at + 1 ? Math.min(end + 1, text.length()) : end;
    }

    private int argumentEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '{') {
            return from;
        }
        int depth = 0;
        for (; end < text.length(); end++) {
            depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
            if (depth == 0) {
                return end + 1;
            }
        }
        return text.length();
    }

    private int runEnd(IntPredicate belongs) {
        int end = at;
        while (end < text.length() && belongs.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
