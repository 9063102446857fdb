package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.text.Normalizer;
import java.util.List;

/** Characters to tokens, in one pass. */
final class Lexer {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋ₙ";
    private static final String SCRIPT_MEANINGS = "0123456789+-n";
    private static final String FRACTIONS = "½12⅓13⅔23¼14¾34⅕15⅖25⅗35⅘45⅙16⅚56⅛18⅜38⅝58⅞78";

    private final Scan scan;
    private final NumberLexer numbers;
    private final WordLexer words;
    private final CommandLexer commands;

    private Lexer(Scan scan) {
        this.scan = scan;
        this.numbers = new NumberLexer(scan);
        this.words = new WordLexer(scan);
        this.commands = new CommandLexer(scan, this, words);
    }

    static List<Item> tokens(String source) {
        return SoftSeparators.decided(tokens(source, 0));
    }

    /** The tokens of a part of a text that stands at {@code offset}. */
    static List<Item> tokens(String source, int offset) {
        Scan scan = new Scan(source, offset);
        Lexer lexer = new Lexer(scan);
        while (scan.at < source.length()) {
            lexer.step();
        }
        return scan.items;
    }

    /** Reads what stands here. */
    void step() {
        char c = scan.source.charAt(scan.at);
        if (isSpace(c)) {
            scan.spaced = true;
            scan.at++;
        } else if (numbers.isHere()) {
            numbers.read();
        } else if (c == '\\') {
            commands.read();
        } else if (Words.isLatin(c)) {
            words.read();
        } else {
            character(c);
        }
    }

    private static boolean isSpace(char c) {
        return c == '~' || c == '\u200b' || c == '\ufeff' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void character(char c) {
        int start = scan.at;
        int codePoint = scan.source.codePointAt(scan.at);
        scan.at += Character.charCount(codePoint);
        if (c == '$') {
            dollar(start);
        } else if (!compound(c, start)
                && !script(c, SUPERSCRIPTS, Kind.SUPERSCRIPT)
                && !script(c, SUBSCRIPTS, Kind.SUBSCRIPT)) {
            Vocabulary.Entry entry = Vocabulary.character(codePoint);
            if (entry != null) {
                scan.add(entry, start);
            } else if (FRACTIONS.indexOf(c) >= 0) {
                int i = FRACTIONS.indexOf(c);
                scan.add(Kind.VALUE, fraction(i + 1, i + 2), start);
            } else {
                unknown(codePoint, start);
            }
        }
    }

    private static Expression fraction(int numerator, int denominator) {
        return new Expression.Quotient(
                new Expression.Numeral(FRACTIONS.substring(numerator, numerator + 1), ""),
                new Expression.Numeral(FRACTIONS.substring(denominator, denominator + 1), ""));
    }

    private void dollar(int start) {
        if (scan.dollarIsCurrency && Words.isDigitAt(scan.source, scan.at)) {
            scan.add(Kind.CURRENCY, "$", start);
        }
        scan.spaced = true;
    }

    /** Operators of several plain characters. */
    private boolean compound(char c, int start) {
        String relator =
                switch (c) {
                    case '<' -> next('=') ? "LESS_OR_EQUAL" : next('>') ? "NOT_EQUAL" : null;
                    case '>' -> next('=') ? "GREATER_OR_EQUAL" : null;
                    case '!' ->
                        Words.isCharAt(scan.source, scan.at, '=')
                                        && !Words.isCharAt(scan.source, scan.at + 1, '=')
                                        && next('=')
                                ? "NOT_EQUAL"
                                : null;
                    case '=' -> next('=') ? "EQUAL" : next('>') ? "LEADS_TO" : null;
                    case '-' -> next('>') ? "LEADS_TO" : null;
                    case ':' -> next('=') ? "EQUAL" : null;
                    default -> null;
                };
        if (relator != null) {
            scan.add(Kind.RELATOR, relator, start);
        } else if (c == '"'
                && scan.items.size() > 1
                && scan.items.get(scan.items.size() - 2).is(Kind.PRIME)) {
            scan.add(Kind.PRIME, "''", start);
        } else if (c == '*' && next('*')) {
            scan.add(Kind.COMMAND, "^", start);
        } else if (c == '.' && (Words.isDotAt(scan.source, scan.at) || start > 0)) {
            dots(start);
        } else {
            return c == '.' || c == '"' || c == '“' || c == '”' || c == '`' || c == '?';
        }
        return true;
    }

    private boolean next(char c) {
        boolean found = Words.isCharAt(scan.source, scan.at, c);
        scan.at += found ? 1 : 0;
        return found;
    }

    /** Three dots go on; a single one ends a sentence. */
    private void dots(int start) {
        int end = start;
        while (Words.isDotAt(scan.source, end)) {
            end++;
        }
        if (end - start >= 2) {
            scan.at = end;
            scan.add(Kind.ELLIPSIS, "…", start);
        }
    }

    private boolean script(char c, String scripts, Kind kind) {
        if (scripts.indexOf(c) < 0) {
            return false;
        }
        int start = scan.at - 1;
        StringBuilder plain = new StringBuilder();
        scan.at = start;
        while (scan.at < scan.source.length() && scripts.indexOf(scan.source.charAt(scan.at)) >= 0) {
            plain.append(SCRIPT_MEANINGS.charAt(scripts.indexOf(scan.source.charAt(scan.at))));
            scan.at++;
        }
        scan.add(kind, Phrase.parse(tokens(plain.toString(), scan.offset + start), Phrase.Place.ARGUMENT), start);
        return true;
    }

    private void unknown(int codePoint, int start) {
        if (codePoint >= 0x1d400 || (codePoint >= 0xff01 && codePoint <= 0xff5e)) {
            String plain = Normalizer.normalize(scan.source.substring(start, scan.at), Normalizer.Form.NFKC);
            if (plain.length() == 1 && plain.charAt(0) < 0x80 && !Words.isBlank(plain) && plain.charAt(0) != '\\') {
                for (Item item : tokens(plain, scan.offset + start)) {
                    scan.add(item.kind(), item.text(), start);
                }
                return;
            }
        }
        if (!Character.isLetter(codePoint)) {
            throw MathSyntaxException.at(scan.offset + start, "unknown character");
        }
        while (scan.at < scan.source.length()
                && Character.isLetter(scan.source.charAt(scan.at))
                && Vocabulary.character(scan.source.charAt(scan.at)) == null) {
            scan.at++;
        }
        scan.add(Kind.WORD, scan.source.substring(start, scan.at), start);
    }
}
