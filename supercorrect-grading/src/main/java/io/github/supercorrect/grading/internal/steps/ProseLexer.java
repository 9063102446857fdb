package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.steps.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts prose into tokens, in one pass. */
final class ProseLexer {

    private static final int LONGEST_WORD = 24;

    private static final Map<Character, String> OPERATORS = Map.ofEntries(
            Map.entry('+', "+"),
            Map.entry('-', "-"),
            Map.entry('−', "-"),
            Map.entry('–', "-"),
            Map.entry('*', "*"),
            Map.entry('×', "*"),
            Map.entry('✕', "*"),
            Map.entry('·', "*"),
            Map.entry('⋅', "*"),
            Map.entry('÷', "/"),
            Map.entry('/', "/"),
            Map.entry('^', "^"));

    private static final Map<Character, String> FRACTIONS = Map.of(
            '½', "1/2", '⅓', "1/3", '⅔', "2/3", '¼', "1/4", '¾', "3/4", '⅕', "1/5", '⅙', "1/6", '⅛', "1/8", '⅜', "3/8");

    private static final Map<String, String> COMMANDS = Map.of(
            "times", "*", "cdot", "*", "div", "/", "approx", "≈", "le", "≤", "leq", "≤", "ge", "≥", "geq", "≥", "ne",
            "≠");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private ProseLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        ProseLexer lexer = new ProseLexer(text);
        while (lexer.at < text.length()) {
            lexer.step();
        }
        return lexer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            number();
        } else if (Character.isLetter(c)) {
            word();
        } else if (c == StepText.MATHEMATICS) {
            mathematics();
        } else if (c == '\n') {
            add(Kind.BREAK, "\n", 1);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else {
            sign(c);
        }
    }

    private void add(Kind kind, String spelling, int length) {
        tokens.add(new Token(kind, spelling, at, at + length));
        at += length;
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean is(int i, char c) {
        return i >= 0 && i < text.length() && text.charAt(i) == c;
    }

    private void mathematics() {
        int end = at;
        while (is(end, StepText.MATHEMATICS)) {
            end++;
        }
        add(Kind.OTHER, "", end - at);
    }

    // ---- numbers

    private void number() {
        NumberScan scan = NumberScan.at(text, at);
        add(scan.isNumber() ? Kind.NUMBER : Kind.OTHER, scan.digits(), scan.end() - at);
    }

    // ---- words

    private void word() {
        if (isTimesSign(at)) {
            add(Kind.OPERATOR, "*", 1);
            return;
        }
        int end = at;
        while (end < text.length() && isWordPart(end)) {
            end++;
        }
        String spelling = end - at > LONGEST_WORD
                ? ""
                : text.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        add(kindOfWord(spelling), spelling, end - at);
    }

    private boolean isWordPart(int i) {
        char c = text.charAt(i);
        boolean joined = (c == '\'' || c == '’') && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
        return Character.isLetterOrDigit(c) || joined;
    }

    /** The {@code x} of {@code 3x5}. */
    private boolean isTimesSign(int i) {
        return (is(i, 'x') || is(i, 'X')) && isDigit(i - 1) && isDigit(i + 1);
    }

    private Kind kindOfWord(String spelling) {
        boolean letter = spelling.length() == 1 && !spelling.equals("a") && !is(at, 'I');
        return letter ? Kind.VARIABLE : Kind.WORD;
    }

    // ---- everything else

    private void sign(char c) {
        if (c == '\\') {
            command();
        } else if (c == '<' && isTag()) {
            tag();
        } else if ("=<>≤≥≈≠~!:".indexOf(c) >= 0 && relator()) {
            return;
        } else if (c == '*' && is(at + 1, '*')) {
            doubleStar();
        } else if (OPERATORS.containsKey(c)) {
            operator(c);
        } else {
            rest(c);
        }
    }

    private void command() {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String meaning = COMMANDS.get(text.substring(at + 1, end));
        if (meaning != null) {
            add("≈≤≥≠".contains(meaning) ? Kind.RELATOR : Kind.OPERATOR, meaning, end - at);
        } else if (is(at + 1, '$') || is(at + 1, '%')) {
            at++;
        } else {
            add(Kind.OTHER, "\\", Math.max(1, end - at));
        }
    }

    /** {@code <Key>}, {@code </Step1>}: not a comparison. */
    private boolean isTag() {
        int i = is(at + 1, '/') ? at + 2 : at + 1;
        return i < text.length() && Character.isLetter(text.charAt(i)) && tagEnd() > 0;
    }

    private int tagEnd() {
        for (int i = at + 1; i < text.length() && i - at <= LONGEST_WORD; i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '/') {
                return text.charAt(i) == '>' ? i + 1 : 0;
            }
        }
        return 0;
    }

    private void tag() {
        add(Kind.BREAK, ".", tagEnd() - at);
    }

    private boolean relator() {
        String pair = text.substring(at, Math.min(at + 2, text.length()));
        String meaning =
                switch (pair) {
                    case "==", ":=" -> "=";
                    case "!=" -> "≠";
                    case "<=" -> "≤";
                    case ">=" -> "≥";
                    case "~=" -> "≈";
                    default -> "";
                };
        if (!meaning.isEmpty()) {
            add(Kind.RELATOR, meaning, 2);
        } else if (pair.equals("=>") || pair.equals("->")) {
            add(Kind.BREAK, "=>", 2);
        } else if (pair.charAt(0) == '!' || pair.charAt(0) == ':') {
            return false;
        } else {
            add(Kind.RELATOR, pair.charAt(0) == '~' ? "≈" : pair.substring(0, 1), 1);
        }
        return true;
    }

    /** A power between numbers; bold type elsewhere. */
    private void doubleStar() {
        if (isDigit(at - 1) && isDigit(at + 2)) {
            add(Kind.OPERATOR, "^", 2);
        } else {
            at += 2;
        }
    }

    private void operator(char c) {
        boolean item = (c == '-' || c == '*' || c == '–')
                && (tokens.isEmpty() || tokens.get(tokens.size() - 1).is(Kind.BREAK, "\n"))
                && is(at + 1, ' ');
        if (item || is(at + 1, '>')) {
            at++;
        } else {
            add(Kind.OPERATOR, OPERATORS.getOrDefault(c, ""), 1);
        }
    }

    private void rest(char c) {
        String fraction = FRACTIONS.get(c);
        if (fraction != null) {
            add(Kind.NUMBER, fraction, 1);
        } else if ("$€£¢¥".indexOf(c) >= 0) {
            add(Kind.CURRENCY, String.valueOf(c), 1);
        } else if (c == '(' || c == '[') {
            add(Kind.OPEN, "(", 1);
        } else if (c == ')' || c == ']') {
            add(Kind.CLOSE, ")", 1);
        } else if (c == '%' || c == '²' || c == '³') {
            add(Kind.POSTFIX, c == '%' ? "%" : c == '²' ? "^2" : "^3", 1);
        } else if (c == '√') {
            add(Kind.PREFIX, "\\sqrt", 1);
        } else if (c == '!' && (isDigit(at - 1) || is(at - 1, ')'))) {
            add(Kind.POSTFIX, "!", 1);
        } else {
            add(".,;:!?\"“”—".indexOf(c) >= 0 ? Kind.BREAK : Kind.OTHER, String.valueOf(c), 1);
        }
    }
}
