package io.github.supercorrect.grading.answer;

import java.util.List;

/** Where a clause or a sentence ends. Mathematics is one piece: a full stop or a line break in it ends nothing. */
final class Clause {

    private static final List<String> SUBORDINATORS = List.of(
            "because ",
            "since ",
            "which ",
            "but ",
            "not ",
            "non ",
            "rather than ",
            "or approximately ",
            "or about ",
            "or roughly ",
            "or equivalently ",
            "i.e. ",
            "that is ",
            "so ",
            "as ",
            "instead of ");

    private Clause() {}

    /** The end of the first sentence, or the length of the text. */
    static int sentenceEnd(String text, List<MathSpan> spans) {
        return end(text, spans, false);
    }

    /** The end of the first clause: of its sentence, its line or of what comes before "because" and the like. */
    static int clauseEnd(String text, List<MathSpan> spans) {
        return end(text, spans, true);
    }

    private static int end(String text, List<MathSpan> spans, boolean clause) {
        int nextSpan = 0;
        int i = 0;
        while (i < text.length()) {
            if (nextSpan < spans.size() && spans.get(nextSpan).start() == i) {
                i = spans.get(nextSpan++).end();
            } else if (endsSentence(text, i, clause) || (clause && endsClause(text, i))) {
                return i;
            } else {
                i++;
            }
        }
        return i;
    }

    /** Whether a sentence ends with the character at {@code i}. */
    static boolean endsSentence(String text, int i) {
        return endsSentence(text, i, true);
    }

    private static boolean endsSentence(String text, int i, boolean atTextEnd) {
        return switch (text.charAt(i)) {
            case '.' -> !isEllipsis(text, i) && endsBefore(text, i + 1, atTextEnd);
            case '!', '?' -> endsBefore(text, i + 1, false);
            case '。', '！', '？' -> true;
            case '<' -> isMarker(text, i);
            default -> false;
        };
    }

    /** A chat format's marker or a closing tag that a model wrote out, such as {@code <|im_end|>} and {@code </answer>}. */
    private static boolean isMarker(String text, int i) {
        if (!Chars.isCharAt(text, i, '<')) {
            return false;
        }
        boolean tag =
                Chars.isCharAt(text, i + 1, '/') && i + 2 < text.length() && Chars.isLatinLetter(text.charAt(i + 2));
        return tag || Chars.isCharAt(text, i + 1, '|') || Chars.isCharAt(text, i + 1, '｜');
    }

    private static boolean isEllipsis(String text, int stop) {
        return Chars.isCharAt(text, stop - 1, '.') || Chars.isCharAt(text, stop + 1, '.');
    }

    /** White space and no small letter or digit behind it: neither "i.e. the" nor "No. 5". */
    private static boolean endsBefore(String text, int i, boolean atTextEnd) {
        if (i >= text.length()) {
            return atTextEnd;
        }
        if (!Character.isWhitespace(text.charAt(i))) {
            return isMarker(text, i);
        }
        int next = i + 1;
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        return !Character.isLowerCase(c) && !Chars.isDigit(c);
    }

    private static boolean endsClause(String text, int i) {
        return switch (text.charAt(i)) {
            case '\n', '\r' -> true;
            case ' ' ->
                SUBORDINATORS.stream().anyMatch(word -> text.startsWith(word, i + 1)) || startsAside(text, i + 1);
            case ',' -> startsRemark(text, i + 1);
            case '，' -> i + 1 < text.length() && Character.isIdeographic(text.charAt(i + 1));
            default -> false;
        };
    }

    /** A comma before a word of small letters begins a remark ("D, it is no A"), unless the list goes on. */
    private static boolean startsRemark(String text, int afterComma) {
        int word = afterComma + 1;
        return Chars.isCharAt(text, afterComma, ' ')
                && isSmallLetter(text, word)
                && isSmallLetter(text, word + 1)
                && !text.startsWith("and ", word)
                && !text.startsWith("or ", word);
    }

    /** {@code 5 (since …)}: a bracket with a word of small letters. */
    private static boolean startsAside(String text, int bracket) {
        return Chars.isCharAt(text, bracket, '(')
                && isSmallLetter(text, bracket + 1)
                && isSmallLetter(text, bracket + 2)
                && !text.startsWith("mod", bracket + 1)
                && !text.startsWith("base", bracket + 1);
    }

    private static boolean isSmallLetter(String text, int i) {
        return i < text.length() && Character.isLowerCase(text.charAt(i));
    }
}
