package io.github.supercorrect.grading.internal.steps;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the words of a text say that a claim in it is not meant as true: an assumption, a guess, a negation. */
final class Doubt {

    /** How far a sentence is followed. */
    private static final int FAR = 200;

    private static final int NEAR = 80;

    /** In the sentence before the claim, or right behind it. */
    private static final Pattern FALSE = Pattern.compile(
            "(?i)\\b(?:incorrect(?:ly)?|wrong(?:ly)?|mistake(?:n|nly)?|false|impossible|contradict(?:s|ion)|absurd|nonsense"
                    + "|not (?:true|equal|possible|hold|the case))\\b");

    /** In the clause before the claim, or in it. */
    private static final Pattern DENIED = Pattern.compile("(?i)\\b(?:not|never|cannot|instead)\\b|n['’]t\\b");

    /** In the clause before the claim; "if and only if" assumes nothing. */
    private static final Pattern ASSUMED = Pattern.compile(
            "(?i)(?<!only )\\bif\\b(?! and only)|\\b(?:suppose|assume|assuming|guess|try|trying|imagine|pretend|whether|unless|we would)\\b");

    private final String text;
    private final int[] falsehoods;
    private final int[] denials;
    private final int[] assumptions;

    private Doubt(String text) {
        this.text = text;
        this.falsehoods = places(FALSE, text);
        this.denials = places(DENIED, text);
        this.assumptions = places(ASSUMED, text);
    }

    static Doubt in(String text) {
        return new Doubt(text);
    }

    private static int[] places(Pattern words, String text) {
        Matcher matcher = words.matcher(text);
        return matcher.results().mapToInt(found -> found.start()).toArray();
    }

    /** Whether it is so for the claim whose left side starts at {@code start} and whose right side starts at {@code end}. */
    boolean covers(int start, int end) {
        int clause = begin(start, true);
        return isAny(assumptions, clause, start)
                || isAny(denials, clause, Math.min(end, start + FAR))
                || isAny(falsehoods, begin(start, false), start)
                || isAny(falsehoods, end, end + NEAR);
    }

    private static boolean isAny(int[] places, int from, int to) {
        int at = Arrays.binarySearch(places, from);
        int next = at < 0 ? -at - 1 : at;
        return next < places.length && places[next] < to;
    }

    /** Where the clause or the sentence of a place begins. */
    private int begin(int place, boolean clause) {
        int i = place;
        while (i > 0
                && place - i < FAR
                && !endsSentence(i - 1)
                && !(clause && ",;:".indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        return i;
    }

    private boolean endsSentence(int i) {
        char c = text.charAt(i);
        boolean stop = c == '.' || c == '!' || c == '?';
        return c == '\n' || (stop && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1))));
    }
}
