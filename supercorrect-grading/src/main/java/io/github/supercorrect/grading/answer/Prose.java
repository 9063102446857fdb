package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells an answer of a few words ({@code 10 apples}, {@code all real numbers}) from a sentence about the answer. */
final class Prose {

    private static final int MOST_WORDS = 5;
    private static final int MOST_IDEOGRAPHS = 8;

    private static final Set<String> SENTENCE_WORDS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "has",
            "have",
            "had",
            "equals",
            "equal",
            "gives",
            "becomes",
            "will",
            "would",
            "can",
            "must",
            "should",
            "because",
            "since",
            "therefore",
            "thus",
            "hence",
            "so",
            "then",
            "we");

    /** Lower-casing a run of a million letters can take quadratic time (U+0130 does), so long ones are not looked up. */
    private static final int LONGEST_SENTENCE_WORD = 9;

    private final String text;
    private int words;
    private int ideographs;
    private boolean sentence;

    private Prose(String text) {
        this.text = text;
    }

    /** Whether the text outside its mathematics is too short, and too little of a sentence, to hold more than an answer. */
    static boolean isShort(String text, List<MathSpan> spans) {
        if (Clause.sentenceEnd(text, spans) < text.length()) {
            return false;
        }
        Prose prose = new Prose(text);
        int from = 0;
        for (MathSpan span : spans) {
            prose.count(from, span.start());
            from = span.end();
        }
        prose.count(from, text.length());
        return !prose.sentence && prose.words <= MOST_WORDS && prose.ideographs <= MOST_IDEOGRAPHS;
    }

    private void count(int from, int to) {
        int i = from;
        while (i < to) {
            int end = lettersEnd(i, to);
            if (end > i + 1 && !isCommand(i)) {
                countWord(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean isCommand(int start) {
        return Chars.isCharAt(text, start - 1, '\\');
    }

    private int lettersEnd(int from, int to) {
        int end = from;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isSentenceWord(int start, int end) {
        return end - start <= LONGEST_SENTENCE_WORD
                && SENTENCE_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private void countWord(int start, int end) {
        if (Character.isIdeographic(text.charAt(start))) {
            ideographs += end - start;
            return;
        }
        words++;
        sentence |= isSentenceWord(start, end);
    }
}
