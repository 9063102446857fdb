package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Letters and digits of a text: which runs are words, which are products of variables. */
final class Words {

    static final List<String> THOUSANDS_MARKS = List.of("{,}", ",\\!", "{,\\!}", "\\,", "\\;", "\\:");

    /** In letters. */
    private static final int LONGEST_ABBREVIATION = 5;

    private static final Set<String> AND = Set.of("and", ", and", ",and", "&");
    private static final Set<String> OR = Set.of("or", ", or", ",or");
    private static final Set<String> CONDITIONS = Set.of("if", "for", "when", "where");
    private static final List<String> PREFIXES = List.of("sin", "cos", "tan", "cot", "sec", "csc", "log", "ln", "exp");

    /** Words that would pass for products of variables in alphabetical order. */
    private static final Set<String> ASCENDING = Set.of(
            "for", "not", "how", "now", "any", "act", "art", "box", "boy", "day", "few", "fix", "low", "lot", "mop",
            "nor", "opt", "ago", "aim", "air", "all", "bit", "buy", "dry", "fly", "cry", "why", "try", "nth", "gym",
            "sky", "hrs", "yds", "lbs", "sqr", "mph", "kph", "pts", "cents", "sqft", "first", "film");

    private Words() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigitAt(String text, int i) {
        return i < text.length() && isDigit(text.charAt(i));
    }

    static boolean isDotAt(String text, int i) {
        return isCharAt(text, i, '.');
    }

    static boolean isCharAt(String text, int i, char c) {
        return i >= 0 && i < text.length() && text.charAt(i) == c;
    }

    static boolean isBlank(String text) {
        return text.isBlank();
    }

    static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int skipDigits(String text, int from) {
        int i = from;
        while (isDigitAt(text, i)) {
            i++;
        }
        return i;
    }

    static boolean isGroupOfThree(String text, int from) {
        int end = from;
        while (end < from + 4 && isDigitAt(text, end)) {
            end++;
        }
        return end == from + 3;
    }

    /** Whether text in {@code \text} is mathematics all the same: {@code 13}, {@code (E)}, {@code A, D}, {@code 4:30 p.m.}. */
    static boolean isNoProse(String text) {
        boolean others = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                int end = lettersEnd(text, i);
                String run = text.substring(i, end);
                if (end - i > 1 && !run.equals("and") && !run.equals("or")) {
                    return startsWithNumber(text);
                }
                i = end;
                continue;
            }
            boolean figure = isDigit(c) || Vocabulary.isCurrency(c);
            others |= figure || "()[]%,;".indexOf(c) >= 0;
            if (!figure && " ()[],;:+-=/%".indexOf(c) < 0) {
                return startsWithNumber(text);
            }
            i++;
        }
        return others;
    }

    private static int lettersEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean startsWithNumber(String text) {
        int end = skipSpaces(text, 0);
        int start = end;
        while (end < text.length() && (isDigit(text.charAt(end)) || ".,:".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end > start
                && isDigit(text.charAt(start))
                && (end == text.length() || text.charAt(end) == ' ')
                && text.indexOf('\\') < 0
                && text.indexOf('$') < 0;
    }

    /** The end of {@code a.m.} and its like, or 0. */
    static int abbreviationEnd(String text, int start) {
        int end = start;
        int letters = 0;
        while (letters < LONGEST_ABBREVIATION
                && end + 1 < text.length()
                && isLatin(text.charAt(end))
                && text.charAt(end + 1) == '.') {
            letters++;
            end += 2;
        }
        if (letters == 1
                && end < text.length()
                && isLatin(text.charAt(end))
                && (end + 1 == text.length() || !isLatin(text.charAt(end + 1)))) {
            return end + 1;
        }
        return letters > 1 ? end : 0;
    }

    /** Whether it only says that a condition follows, as in the cells of {@code cases}. */
    static boolean isCondition(Item item) {
        return item.isWords() && CONDITIONS.contains(item.text().toLowerCase(Locale.ROOT));
    }

    /** Whether it is a unit like {@code m/s^2} or {@code cm^2}. */
    static boolean isUnit(String text) {
        return !text.isEmpty()
                && isLatin(text.charAt(0))
                && (text.indexOf('/') > 0 || text.indexOf('^') > 1 || text.startsWith("m^"))
                && text.chars().allMatch(c -> isLatin((char) c) || isDigit((char) c) || "/^- ".indexOf(c) >= 0);
    }

    static boolean isOrdinal(String run) {
        return run.equals("st") || run.equals("nd") || run.equals("rd") || run.equals("th");
    }

    /** Words without the marks of LaTeX, with single blanks, without a full stop at the end. */
    static String normalized(String text) {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i = plainCommand(text, i + 1, plain);
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '~') {
                blank(plain);
            } else if ("{}$".indexOf(c) < 0) {
                plain.append(c);
            }
            i++;
        }
        return stripped(plain.toString());
    }

    private static String stripped(String plain) {
        String words = plain.strip();
        int end = words.length();
        while (end > 0
                && (words.charAt(end - 1) == '.' || words.charAt(end - 1) == ',')
                && words.indexOf('.') >= end - 1) {
            end--;
        }
        return words.substring(0, end).strip();
    }

    private static void blank(StringBuilder plain) {
        if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    private static int plainCommand(String text, int from, StringBuilder plain) {
        int end = from;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        if (end == from) {
            if (end < text.length() && "%#_&".indexOf(text.charAt(end)) >= 0) {
                plain.append(text.charAt(end));
            } else {
                blank(plain);
            }
            return Math.min(end + 1, text.length());
        }
        String name = text.substring(from, end);
        if (!Vocabulary.TEXTS.contains(name)
                && !Vocabulary.UPRIGHT.contains(name)
                && !Vocabulary.IGNORED.contains(name)) {
            blank(plain);
            plain.append(name).append(' ');
        }
        return end;
    }

    /** What a word or the words of a {@code \text} stand for, if it is no text. */
    static Vocabulary.@Nullable Entry meaning(String words) {
        Vocabulary.Entry entry = words.length() > 12 ? null : Vocabulary.word(words);
        if (entry != null) {
            return entry;
        }
        String lower = words.length() > 12 ? "" : words.toLowerCase(Locale.ROOT);
        if (AND.contains(lower)) {
            return new Vocabulary.Entry(Kind.SEPARATOR, "and");
        }
        if (OR.contains(lower)) {
            return new Vocabulary.Entry(Kind.SEPARATOR, "or");
        }
        return null;
    }

    /** The length of the function's name in {@code sinx} and its like; 0 if the run is no such thing. */
    static int functionPrefix(String run) {
        for (String prefix : PREFIXES) {
            if (run.length() == prefix.length() + 1
                    && run.startsWith(prefix)
                    && "xyz".indexOf(run.charAt(prefix.length())) >= 0) {
                return prefix.length();
            }
        }
        return 0;
    }

    /**
     * Whether three or more letters are variables side by side: in ascending order ({@code abc}, {@code xyz}) or without any
     * vowel. Capitals are that only right behind a number, since {@code HTH} or {@code ABC} alone is a name.
     */
    static boolean isProductOfLetters(String run, boolean behindNumber) {
        if (run.length() > 5 || ASCENDING.contains(run)) {
            return false;
        }
        boolean ascending = true;
        boolean vowels = false;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            ascending &= i == 0 || c > run.charAt(i - 1);
            vowels |= "aeiouAEIOU".indexOf(c) >= 0;
            if (c < 'a' && !behindNumber) {
                return false;
            }
        }
        return ascending ? run.length() == 3 || !vowels || run.startsWith("abcd") : !vowels;
    }

    /** Whether a unit may end here: no letter, digit or opening bracket follows. */
    static boolean endsPhrase(String text, int at) {
        int i = skipSpaces(text, at);
        if (i >= text.length()) {
            return true;
        }
        char c = text.charAt(i);
        return i == at ? !isDigit(c) && "(\\_".indexOf(c) < 0 : c != '(' && c != '\\';
    }

    /** The end of a word that goes on behind a hyphen: {@code non-zero}. */
    static int hyphenatedEnd(String text, int end) {
        int i = end;
        while (isCharAt(text, i, '-') && i + 1 < text.length() && isLatin(text.charAt(i + 1))) {
            i += 2;
            while (i < text.length() && isLatin(text.charAt(i))) {
                i++;
            }
        }
        return i;
    }
}
