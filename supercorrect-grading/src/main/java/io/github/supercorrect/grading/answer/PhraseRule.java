package io.github.supercorrect.grading.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the last phrase that announces an answer names: "the answer is", "final answer is", "the answers are",
 * "Answer:", in any letter case and with Markdown emphasis anywhere.
 */
final class PhraseRule implements ExtractionRule {

    private static final String WORD = "answer";
    private static final List<String> COPULAS = List.of("is", "are", "=", ":", "：");

    /** A phrase in the text. */
    private record Phrase(int start, int end) {}

    @Override
    public AnswerRule rule() {
        return AnswerRule.PHRASE;
    }

    @Override
    public Optional<Finding> find(String text) {
        List<Phrase> phrases = phrases(text);
        int limit = text.length();
        for (int i = phrases.size() - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            Optional<Finding> named = named(text.substring(phrase.end, limit));
            if (named.isPresent()) {
                return named;
            }
            // No clause reaches over the next phrase: each character is read once.
            limit = phrase.start;
        }
        return Optional.empty();
    }

    private static Optional<Finding> named(String rest) {
        String clause = rest.substring(0, Clause.clauseEnd(rest, MathSpans.in(rest)));
        return Statement.valueOf(clause).map(value -> new Finding(clause.strip(), value));
    }

    private static List<Phrase> phrases(String text) {
        List<Phrase> phrases = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = isWord(text, i) ? phraseEnd(text, i) : -1;
            if (end >= 0) {
                phrases.add(new Phrase(i, end));
            }
            i = Math.max(end, i + 1);
        }
        return phrases;
    }

    /** Most characters are told by the first comparison, which is far quicker than the second. */
    private static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        return (c == 'a' || c == 'A') && text.regionMatches(true, at, WORD, 0, WORD.length());
    }

    /** The start of what the phrase at {@code start} announces, or -1 if it is no such phrase. */
    private static int phraseEnd(String text, int start) {
        int copula = skipMarks(text, afterWord(text, start));
        int end = copulaEnd(text, copula);
        if (end < 0) {
            return -1;
        }
        int next = skipClosingMarks(text, end);
        return Chars.isCharAt(text, next, ':') ? skipClosingMarks(text, next + 1) : next;
    }

    private static int afterWord(String text, int start) {
        int end = start + WORD.length();
        return Chars.isCharAt(text, end, 's') || Chars.isCharAt(text, end, 'S') ? end + 1 : end;
    }

    private static int copulaEnd(String text, int at) {
        for (String copula : COPULAS) {
            int end = at + copula.length();
            if (text.regionMatches(true, at, copula, 0, copula.length()) && !isInsideWord(text, end)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isInsideWord(String text, int end) {
        return Chars.isLatinLetter(text.charAt(end - 1))
                && end < text.length()
                && Character.isLetterOrDigit(text.charAt(end));
    }

    private static int skipMarks(String text, int from) {
        int i = from;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || "*_`".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** Skips white space, and emphasis that white space follows: in {@code **Answer:** **42**} only the first. */
    private static int skipClosingMarks(String text, int from) {
        int i = from;
        while (Chars.isCharAt(text, i, '*') || Chars.isCharAt(text, i, '_')) {
            i++;
        }
        boolean closing = i == text.length() || Character.isWhitespace(text.charAt(i)) || text.charAt(i) == ':';
        return Chars.skipWhitespace(text, closing ? i : from);
    }
}
