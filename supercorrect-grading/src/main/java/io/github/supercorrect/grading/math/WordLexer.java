package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.internal.Braces;
import io.github.supercorrect.grading.math.Item.Kind;
import java.util.Locale;

/** Letters: words, names of functions, units, and variables side by side. */
final class WordLexer {

    /** In characters; a font over more than that is no word. */
    private static final int LONGEST_UPRIGHT = 60;

    private final Scan scan;

    WordLexer(Scan scan) {
        this.scan = scan;
    }

    void text(int start) {
        int content = Words.skipSpaces(scan.source, scan.at);
        String raw = scan.argument();
        if (raw.isEmpty()) {
            scan.spaced = true;
        } else if (Words.isNoProse(raw)) {
            scan.spaced = true;
            for (Item item : Lexer.tokens(raw, scan.offset + content + 1)) {
                scan.items.add(scan.spaced ? item.afterSpace() : item);
                scan.spaced = false;
            }
            scan.spaced = true;
        } else {
            words(Words.normalized(raw), start);
        }
    }

    private void words(String words, int start) {
        Vocabulary.Entry entry = Words.meaning(words);
        boolean unit = entry != null && entry.kind() == Kind.FUNCTION && Vocabulary.isShortUnit(words);
        if (entry != null && !unit) {
            scan.add(entry, start);
        } else if (words.isEmpty()) {
            scan.spaced = true;
        } else {
            scan.add(Kind.TEXT, words, start);
        }
    }

    /** {@code \\mathrm}: a word if it holds letters only, just a font otherwise. */
    void upright(int start) {
        int open = Words.skipSpaces(scan.source, scan.at);
        String ahead = scan.source.substring(open, Math.min(scan.source.length(), open + LONGEST_UPRIGHT));
        int length = Words.isCharAt(ahead, 0, '{') ? Braces.closerOrEnd(ahead, 0) : ahead.length();
        if (length == ahead.length()) {
            scan.at = open;
            return;
        }
        int before = scan.at;
        scan.at = open + length + 1;
        if (!upright(
                Words.normalized(ahead.substring(1, length).replace("\\,", "").replace("\\!", "")), start)) {
            scan.at = before;
        }
    }

    private boolean upright(String name, int start) {
        Vocabulary.Entry entry = Vocabulary.command(name);
        if (entry != null && entry.kind() == Kind.FUNCTION) {
            scan.add(Kind.FUNCTION, entry.text(), start);
        } else if (name.equals("e") || name.equals("i") || name.equals("d")) {
            scan.add(Kind.LETTER, name, start);
        } else if (!name.isEmpty() && name.chars().allMatch(c -> Words.isLatin((char) c) || c == ' ' || c == '.')) {
            words(name, start);
        } else if (Words.isUnit(name) && scan.followsNumber()) {
            scan.add(Kind.TEXT, name, start);
        } else {
            return false;
        }
        return true;
    }

    void read() {
        int start = scan.at;
        int end = scan.at;
        while (end < scan.source.length() && Words.isLatin(scan.source.charAt(end))) {
            end++;
        }
        int connector = connector(start, end);
        if (connector > 0 && connector < end - start) {
            end = start + connector;
        }
        int abbreviation = Words.abbreviationEnd(scan.source, start);
        int compound = end == start + 1 ? Words.hyphenatedEnd(scan.source, end) : end;
        if (compound > end + 4 && !Words.isProductOfLetters(scan.source.substring(end + 1, compound), false)) {
            scan.at = compound;
            scan.add(Kind.WORD, scan.source.substring(start, scan.at), start);
        } else if (abbreviation > 0 && scan.followsNumber()) {
            scan.at = abbreviation;
            scan.add(Kind.WORD, scan.source.substring(start, scan.at), start);
        } else {
            run(start, end);
        }
    }

    /** The length of an {@code or} or {@code and} that is glued between two expressions: {@code x=1orx=2}. */
    private int connector(int start, int end) {
        if (start == 0
                || (!Words.isDigit(scan.source.charAt(start - 1))
                        && ")]}$".indexOf(scan.source.charAt(start - 1)) < 0)) {
            return 0;
        }
        int length = scan.source.startsWith("or", start) ? 2 : scan.source.startsWith("and", start) ? 3 : 0;
        boolean symbol = end - start - length <= 1;
        boolean call = Words.isCharAt(scan.source, end, '(') || Words.isCharAt(scan.source, end, '=');
        return length > 0 && (symbol || call) ? length : 0;
    }

    private void run(int start, int end) {
        String run = scan.source.substring(start, end);
        Vocabulary.Entry entry = run.length() == 1 ? null : Words.meaning(run);
        scan.at = end;
        if (entry != null) {
            function(entry, run, start);
        } else if (run.length() > 2 && Words.functionPrefix(run) > 0) {
            int length = Words.functionPrefix(run);
            scan.at = start + length;
            run(start, scan.at);
            scan.at = end;
            singles(start + length, end);
        } else if (isWord(run, start, end)) {
            scan.at = Words.hyphenatedEnd(scan.source, end);
            scan.add(Kind.WORD, scan.source.substring(start, scan.at), start);
        } else {
            singles(start, end);
        }
    }

    /** {@code 5 sec} is a time, {@code 5 \sec x} a product. */
    private void function(Vocabulary.Entry entry, String run, int start) {
        boolean operand =
                !scan.items.isEmpty() && (scan.items.get(scan.items.size() - 1).endsOperand() || scan.followsNumber());
        boolean mark = entry.kind() == Kind.PERCENT || entry.kind() == Kind.DEGREE;
        boolean unit = mark
                ? !operand
                : Vocabulary.isShortUnit(run) && scan.followsNumber() && Words.endsPhrase(scan.source, scan.at);
        scan.add(unit ? Kind.WORD : entry.kind(), unit ? run : entry.text(), start);
    }

    private boolean isWord(String run, int start, int end) {
        if (run.length() == 1 || isNameOfFigure(run)) {
            return false;
        }
        if (run.length() == 2) {
            if (Words.isOrdinal(run) && isGluedToNumber(start)) {
                return true;
            }
            return Vocabulary.isShortWord(run)
                    || (Vocabulary.isShortUnit(run) && scan.followsNumber() && Words.endsPhrase(scan.source, end));
        }
        boolean glued = start > 0 && Words.isDigit(scan.source.charAt(start - 1));
        return !Words.isProductOfLetters(run, glued);
    }

    /** The corners behind {@code \\angle} and its like. */
    private boolean isNameOfFigure(String run) {
        return !scan.items.isEmpty()
                && scan.items.get(scan.items.size() - 1).is(Kind.FIGURE)
                && run.equals(run.toUpperCase(Locale.ROOT));
    }

    private boolean isGluedToNumber(int start) {
        int digit = start - 1;
        while (digit > 0 && "{^ ".indexOf(scan.source.charAt(digit)) >= 0) {
            digit--;
        }
        return digit >= 0 && Words.isDigit(scan.source.charAt(digit)) && !Words.isCharAt(scan.source, digit + 1, ' ');
    }

    private boolean followsDegree() {
        int i = scan.items.size() - 1;
        while (i >= 0 && scan.items.get(i).is(Kind.BRACE_CLOSE)) {
            i--;
        }
        return i >= 0 && (scan.items.get(i).is(Kind.DEGREE) || scan.items.get(i).is(Kind.CIRCLE));
    }

    private void singles(int from, int to) {
        boolean temperature = to == from + 1 && "CFK".indexOf(scan.source.charAt(from)) >= 0 && followsDegree();
        for (int i = from; i < to; i++) {
            scan.at = i + 1;
            scan.add(temperature ? Kind.TEXT : Kind.LETTER, scan.source.substring(i, i + 1), i);
        }
        scan.at = to;
    }
}
