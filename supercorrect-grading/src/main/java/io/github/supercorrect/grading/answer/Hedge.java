package io.github.supercorrect.grading.answer;

import java.util.List;

/** Words between "the answer is" and the answer, and words there which say that no answer follows. */
final class Hedge {

    private static final List<String> WORDS = List.of(
            "either",
            "la opción",
            "opción",
            "l'option",
            "la",
            "a opção",
            "opção",
            "approximately",
            "about",
            "roughly",
            "around",
            "exactly",
            "precisely",
            "simply",
            "just",
            "equal to",
            "given by",
            "therefore",
            "thus",
            "then",
            "hence",
            "indeed",
            "actually",
            "clearly",
            "definitely",
            "probably",
            "most likely",
            "likely",
            "option",
            "choice",
            "letter",
            "that",
            "still",
            "also",
            "now",
            "obviously",
            "certainly");

    private static final List<String> NO_ANSWER = List.of(
            "not",
            "correct",
            "right",
            "incorrect",
            "wrong",
            "as follows",
            "the following",
            "below",
            "above",
            "clear",
            "obvious",
            "reasonable",
            "valid",
            "verified",
            "in the",
            "in a",
            "of the form",
            "of form",
            "expressed",
            "required",
            "supposed",
            "expected",
            "consistent",
            "within",
            "unique",
            "positive",
            "negative",
            "greater",
            "less than",
            "more than",
            "asking",
            "written",
            "an integer",
            "a number",
            "the same",
            "what",
            "based",
            "found",
            "obtained",
            "already",
            "going to",
            "usually",
            "never",
            "always",
            "left",
            "easy",
            "different",
            "too",
            "important");

    private Hedge() {}

    /** Behind the words at {@code from} that only say how sure or how exact the answer is. */
    static int skip(String text, int from) {
        int at = from;
        int next = afterWord(text, at);
        while (next > at) {
            at = next;
            next = afterWord(text, at);
        }
        return at;
    }

    private static int afterWord(String text, int at) {
        for (String word : WORDS) {
            int end = at + word.length();
            if (isWord(text, at, word) && end < text.length() && " ,:\n$\\*".indexOf(text.charAt(end)) >= 0) {
                int next = end;
                while (next < text.length() && " ,:\n".indexOf(text.charAt(next)) >= 0) {
                    next++;
                }
                return next;
            }
        }
        return at;
    }

    static boolean isNoAnswer(String rest) {
        return NO_ANSWER.stream().anyMatch(word -> isWord(rest, 0, word));
    }

    private static boolean isWord(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
