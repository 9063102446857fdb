package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters to tokens, in one pass. */
final class Lexer {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋ₙ";
    private static final String SCRIPT_MEANINGS = "0123456789+-n";
    private static final String FRACTIONS = "½12⅓13⅔23¼14¾34⅕15⅖25⅗35⅘45⅙16⅚56⅛18⅜38⅝58⅞78";

    private static final List<String> REPETITION_MARKS = List.of("\\overline", "\\bar", "\\dot", "(");
    private static final String DELIMITERS = "()[]{}|<>⌊⌋⌈⌉⟨⟩‖";

    /** In characters; a font over more than that is no word. */
    private static final int LONGEST_UPRIGHT = 60;

    private final String source;
    private final int offset;
    private final List<Item> items = new ArrayList<>();
    private final boolean doubled;
    private final boolean dollarIsCurrency;
    private int at;
    private boolean spaced;
    private int environments;

    private Lexer(String source, int offset) {
        this.source = source;
        this.offset = offset;
        Backslashes backslashes = Backslashes.in(source);
        this.doubled = backslashes.allDoubled();
        this.dollarIsCurrency = backslashes.dollars() % 2 == 1;
    }

    static List<Item> tokens(String source) {
        return SoftSeparators.decided(new Lexer(source, 0).read());
    }

    private List<Item> read() {
        while (at < source.length()) {
            step();
        }
        return items;
    }

    private void step() {
        char c = source.charAt(at);
        if (isSpace(c)) {
            spaced = true;
            at++;
        } else if (Words.isDigit(c) || (c == '.' && (Words.isDigitAt(source, at + 1) || repeats(at + 1)))) {
            number();
        } else if (c == '\\') {
            backslash();
        } else if (Words.isLatin(c)) {
            letters();
        } else {
            character(c);
        }
    }

    private static boolean isSpace(char c) {
        return c == '~' || c == '\u200b' || c == '\ufeff' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    // ---- numbers -------------------------------------------------------------------------------------------------

    private void number() {
        int start = at;
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Words.isDigit(c)) {
                digits.append(c);
                at++;
            } else if (c == '.' && !point && (Words.isDigitAt(source, at + 1) || repeats(at + 1))) {
                point = true;
                digits.append(c);
                at++;
            } else if (!point && thousandsMark() > 0) {
                at += thousandsMark();
            } else {
                break;
            }
        }
        if (at < source.length() && source.charAt(at) == '.' && !point && !Words.isDotAt(source, at + 1)) {
            at++;
        }
        crossBefore();
        add(Kind.NUMBER, digits.toString(), start);
        scientific();
    }

    /** Whether the digits behind a point begin with a repeating one: {@code .\\overline{3}}, {@code .(3)}. */
    private boolean repeats(int i) {
        for (String mark : REPETITION_MARKS) {
            if (source.startsWith(mark, i)) {
                int digit = Words.skipSpaces(source, i + mark.length());
                return Words.isDigitAt(source, Words.isCharAt(source, digit, '{') ? digit + 1 : digit);
            }
        }
        return false;
    }

    /** An x between two numbers is a multiplication sign: {@code 3.2x10^5}. */
    private void crossBefore() {
        int last = items.size() - 1;
        if (last > 0
                && (items.get(last).is(Kind.LETTER, "x") || items.get(last).is(Kind.LETTER, "X"))
                && items.get(last - 1).is(Kind.NUMBER)) {
            Item cross = items.remove(last);
            items.add(Item.of(Kind.OPERATOR, "*", cross.start(), cross.end(), cross.spaced()));
        }
    }

    /** The length of {@code {,}}, {@code ,\!} or {@code \,} here if three digits and no fourth follow it; otherwise 0. */
    private int thousandsMark() {
        for (String mark : Words.THOUSANDS_MARKS) {
            if (source.startsWith(mark, at)) {
                int digits = Words.skipSpaces(source, at + mark.length());
                return Words.isGroupOfThree(source, digits) ? digits - at : 0;
            }
        }
        return 0;
    }

    /** {@code 7.1e35}: an exponent only where a product with Euler's number is out of the question. */
    private void scientific() {
        int e = at;
        if (e >= source.length() || (source.charAt(e) != 'e' && source.charAt(e) != 'E')) {
            return;
        }
        boolean signed = e + 1 < source.length() && "+-".indexOf(source.charAt(e + 1)) >= 0;
        int from = signed ? e + 2 : e + 1;
        int to = Words.skipDigits(source, from);
        boolean decimal = items.get(items.size() - 1).text().indexOf('.') >= 0;
        boolean followed = to < source.length() && Words.isLatin(source.charAt(to));
        if (to == from || to - from > 9 || followed || (signed && !decimal && to - from < 2)) {
            return;
        }
        Item mantissa = items.remove(items.size() - 1);
        int exponent = Integer.parseInt(source.substring(from, to));
        Expression power = new Expression.Numeral(Integer.toString(exponent), "");
        boolean negative = signed && source.charAt(e + 1) == '-';
        Expression value = new Expression.Product(List.of(
                new Expression.Numeral(mantissa.text(), ""),
                new Expression.Power(
                        new Expression.Numeral("10", ""), negative ? new Expression.Negation(power) : power)));
        at = to;
        items.add(new Item(Kind.VALUE, "", mantissa.start(), offset + at, mantissa.spaced(), value));
    }

    // ---- commands ------------------------------------------------------------------------------------------------

    private void backslash() {
        int start = at;
        int end = at;
        while (end < source.length() && source.charAt(end) == '\\') {
            end++;
        }
        int unit = doubled ? 2 : 1;
        int run = (end - start + unit - 1) / unit;
        if (run >= 2 && (environments > 0 ? !beginsKnownCommand(end, run) : !beginsCommand(end))) {
            // however many rows end here, there is nothing between them
            at = run % 2 == 0 ? end : end - unit;
            row(start);
            return;
        }
        at = end;
        if (at < source.length()) {
            command(start);
        }
    }

    /** In a matrix two backslashes part rows, unless the name of a command is glued to them. */
    private boolean beginsKnownCommand(int from, int run) {
        int end = from;
        while (end < source.length() && Words.isLatin(source.charAt(end))) {
            end++;
        }
        String name = source.substring(from, end);
        return run == 2
                && name.length() > 1
                && (Vocabulary.command(name) != null || Vocabulary.TEXTS.contains(name) || name.equals("end"));
    }

    private boolean beginsCommand(int i) {
        return i < source.length() && (Words.isLatin(source.charAt(i)) || "{}$%,;!|".indexOf(source.charAt(i)) >= 0);
    }

    private void row(int start) {
        if (environments > 0 && at < source.length() && source.charAt(at) == '[') {
            int close = source.indexOf(']', at);
            if (close > 0 && close - at < 12 && source.substring(at, close).matches(".*(pt|em|ex|mm|cm)")) {
                at = close + 1;
            }
        }
        if (environments > 0) {
            add(Kind.ROW, "", start);
        } else {
            add(Kind.SEPARATOR, "\\", start);
        }
    }

    private void command(int start) {
        int nameStart = at;
        while (at < source.length() && Words.isLatin(source.charAt(at))) {
            at++;
        }
        if (at == nameStart) {
            at++;
        }
        String name = source.substring(nameStart, at);
        if (Vocabulary.TEXTS.contains(name)) {
            text(start);
        } else if (Vocabulary.UPRIGHT.contains(name)) {
            upright(start);
        } else if (!layout(name, start)) {
            mathematics(name, start);
        }
    }

    /** Everything about looks: whether {@code name} was such a command. */
    private boolean layout(String name, int start) {
        if (Vocabulary.SPACES.contains(name)
                || Words.isBlank(name)
                || name.equals("(")
                || name.equals(")")
                || name.equals("[")
                || name.equals("]")) {
            spaced |= !name.equals("!");
            if (name.endsWith("quad")) {
                add(Kind.SEPARATOR, SoftSeparators.SPELLING, start);
                spaced = true;
            }
        } else if (Vocabulary.SKIPPED.contains(name)) {
            argument();
        } else if (name.equals("left") || name.equals("right")) {
            delimiter(name.equals("left"), start);
        } else if (name.equals("boxed") || name.equals("fbox") || name.equals("beginboxed")) {
            box(start);
        } else if (name.equals("mathbf") || name.equals("boldsymbol") || name.equals("bm")) {
            bold(start);
        } else {
            return Vocabulary.IGNORED.contains(name);
        }
        return true;
    }

    private void mathematics(String name, int start) {
        switch (name) {
            case "begin" -> begin(start);
            case "end" -> {
                environments = Math.max(0, environments - 1);
                add(Kind.END, argument(), start);
            }
            case "mathbb", "Bbb" -> add(Kind.SYMBOL, "\\mathbb{" + argument() + "}", start);
            case "not" -> not(start);
            case "$" -> add(Kind.CURRENCY, "$", start);
            default -> {
                Vocabulary.Entry entry = Vocabulary.command(name);
                if (entry != null) {
                    add(entry.kind(), entry.text(), start);
                } else if (Words.isLatin(name.charAt(0))) {
                    add(Kind.SYMBOL, "\\" + name, start);
                } else if (!"#\"'`.-=".contains(name)) {
                    at--;
                }
            }
        }
    }

    private void begin(int start) {
        String name = argument();
        environments++;
        if (name.startsWith("array") || name.startsWith("tabular")) {
            argument();
        }
        add(Kind.BEGIN, name, start);
    }

    /** {@code \\not} with the relator behind it. */
    private void not(int start) {
        at = Words.skipSpaces(source, at);
        int before = items.size();
        if (at < source.length() && (source.charAt(at) != '\\' || isCommandOf(Kind.RELATOR))) {
            step();
        }
        if (items.size() > before && items.get(before).is(Kind.RELATOR)) {
            String negated = items.remove(before).is(Kind.RELATOR, "ELEMENT_OF") ? "NOT_ELEMENT_OF" : "NOT_EQUAL";
            add(Kind.RELATOR, negated, start);
        }
    }

    /** Whether the command here is of one of these kinds. */
    private boolean isCommandOf(Kind... kinds) {
        int from = doubled ? at + 2 : at + 1;
        int end = from;
        while (end < source.length() && Words.isLatin(source.charAt(end))) {
            end++;
        }
        end = Math.min(Math.max(end, from + 1), source.length());
        Vocabulary.Entry entry = from < end ? Vocabulary.command(source.substring(from, end)) : null;
        return entry != null && List.of(kinds).contains(entry.kind());
    }

    /** {@code \\left} and {@code \\right} with the delimiter behind them. */
    private void delimiter(boolean left, int start) {
        at = Words.skipSpaces(source, at);
        if (at >= source.length()) {
            return;
        }
        char c = source.charAt(at);
        if (c == '.') {
            at++;
            add(left ? Kind.OPEN : Kind.CLOSE, ".", start);
        } else if (c == '\\' ? isCommandOf(Kind.OPEN, Kind.CLOSE, Kind.BAR) : DELIMITERS.indexOf(c) >= 0) {
            step();
            Item item = items.remove(items.size() - 1);
            items.add(Item.of(left ? Kind.OPEN : Kind.CLOSE, shape(item), offset + start, item.end(), item.spaced()));
        }
    }

    private static String shape(Item item) {
        return switch (item.kind()) {
            case RELATOR -> item.text().equals("LESS") ? "<" : ">";
            default -> item.text();
        };
    }

    /** The text in the braces behind a command, skipped. */
    private String argument() {
        at = Words.skipSpaces(source, at);
        if (at < source.length() && source.charAt(at) == '*') {
            at++;
        }
        if (at >= source.length()) {
            return "";
        }
        if (source.charAt(at) != '{') {
            return source.substring(at, ++at);
        }
        int close = Words.closingBrace(source, at);
        String inside = source.substring(at + 1, close).strip();
        at = Math.min(close + 1, source.length());
        return inside;
    }

    /** A box is no grouping: its content stands where the box does. */
    private void box(int start) {
        at = Words.skipSpaces(source, at);
        if (Words.isCharAt(source, at, '{')) {
            at++;
            add(Kind.BRACE_OPEN, Reader.BOX, start);
        }
    }

    private void bold(int start) {
        at = Words.skipSpaces(source, at);
        boolean braces = Words.isCharAt(source, at, '{') && Words.isCharAt(source, at + 2, '}');
        int letter = braces ? at + 1 : at;
        if (Words.isCharAt(source, letter, 'i') || Words.isCharAt(source, letter, 'e')) {
            at = braces ? at + 3 : at + 1;
            add(Kind.SYMBOL, source.substring(letter, letter + 1), start);
        }
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    private void text(int start) {
        int content = Words.skipSpaces(source, at);
        String raw = argument();
        if (raw.isEmpty()) {
            spaced = true;
        } else if (Words.isNoProse(raw)) {
            spaced = true;
            for (Item item : new Lexer(raw, offset + content + 1).read()) {
                items.add(spaced ? item.afterSpace() : item);
                spaced = false;
            }
            spaced = true;
        } else {
            words(Words.normalized(raw), start);
        }
    }

    private void words(String words, int start) {
        Vocabulary.Entry entry = Words.meaning(words);
        boolean unit = entry != null && entry.kind() == Kind.FUNCTION && Vocabulary.isShortUnit(words);
        if (entry != null && !unit) {
            add(entry.kind(), entry.text(), start);
        } else if (words.isEmpty()) {
            spaced = true;
        } else {
            add(Kind.TEXT, words, start);
        }
    }

    /** {@code \\mathrm}: a word if it holds letters only, just a font otherwise. */
    private void upright(int start) {
        int open = Words.skipSpaces(source, at);
        String ahead = source.substring(open, Math.min(source.length(), open + LONGEST_UPRIGHT));
        int length = Words.isCharAt(ahead, 0, '{') ? Words.closingBrace(ahead, 0) : ahead.length();
        if (length == ahead.length()) {
            at = open;
            return;
        }
        int before = at;
        at = open + length + 1;
        if (!upright(
                Words.normalized(ahead.substring(1, length).replace("\\,", "").replace("\\!", "")), start)) {
            at = before;
        }
    }

    private boolean upright(String name, int start) {
        Vocabulary.Entry entry = Vocabulary.command(name);
        if (entry != null && entry.kind() == Kind.FUNCTION) {
            add(Kind.FUNCTION, entry.text(), start);
        } else if (name.equals("e") || name.equals("i") || name.equals("d")) {
            add(Kind.LETTER, name, start);
        } else if (!name.isEmpty() && name.chars().allMatch(c -> Words.isLatin((char) c) || c == ' ' || c == '.')) {
            words(name, start);
        } else if (Words.isUnit(name) && followsNumber()) {
            add(Kind.TEXT, name, start);
        } else {
            return false;
        }
        return true;
    }

    private void letters() {
        int start = at;
        int end = at;
        while (end < source.length() && Words.isLatin(source.charAt(end))) {
            end++;
        }
        int connector = connector(start, end);
        if (connector > 0 && connector < end - start) {
            end = start + connector;
        }
        int abbreviation = Words.abbreviationEnd(source, start);
        int compound = end == start + 1 ? Words.hyphenatedEnd(source, end) : end;
        if (compound > end + 4 && !Words.isProductOfLetters(source.substring(end + 1, compound), false)) {
            at = compound;
            add(Kind.WORD, source.substring(start, at), start);
        } else if (abbreviation > 0 && followsNumber()) {
            at = abbreviation;
            add(Kind.WORD, source.substring(start, at), start);
        } else {
            run(start, end);
        }
    }

    /** The length of an {@code or} or {@code and} that is glued between two expressions: {@code x=1orx=2}. */
    private int connector(int start, int end) {
        if (start == 0 || (!Words.isDigit(source.charAt(start - 1)) && ")]}$".indexOf(source.charAt(start - 1)) < 0)) {
            return 0;
        }
        int length = source.startsWith("or", start) ? 2 : source.startsWith("and", start) ? 3 : 0;
        boolean symbol = end - start - length <= 1;
        boolean call = Words.isCharAt(source, end, '(') || Words.isCharAt(source, end, '=');
        return length > 0 && (symbol || call) ? length : 0;
    }

    private void run(int start, int end) {
        String run = source.substring(start, end);
        Vocabulary.Entry entry = run.length() == 1 ? null : Words.meaning(run);
        at = end;
        if (entry != null) {
            function(entry, run, start);
        } else if (run.length() > 2 && Words.functionPrefix(run) > 0) {
            int length = Words.functionPrefix(run);
            at = start + length;
            run(start, at);
            at = end;
            singles(start + length, end);
        } else if (isWord(run, start, end)) {
            at = Words.hyphenatedEnd(source, end);
            add(Kind.WORD, source.substring(start, at), start);
        } else {
            singles(start, end);
        }
    }

    /** {@code 5 sec} is a time, {@code 5 \sec x} a product. */
    private void function(Vocabulary.Entry entry, String run, int start) {
        boolean operand = !items.isEmpty() && (items.get(items.size() - 1).endsOperand() || followsNumber());
        boolean mark = entry.kind() == Kind.PERCENT || entry.kind() == Kind.DEGREE;
        boolean unit = mark ? !operand : Vocabulary.isShortUnit(run) && followsNumber() && Words.endsPhrase(source, at);
        add(unit ? Kind.WORD : entry.kind(), unit ? run : entry.text(), start);
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
                    || (Vocabulary.isShortUnit(run) && followsNumber() && Words.endsPhrase(source, end));
        }
        boolean glued = start > 0 && Words.isDigit(source.charAt(start - 1));
        return !Words.isProductOfLetters(run, glued);
    }

    /** The corners behind {@code \\angle} and its like. */
    private boolean isNameOfFigure(String run) {
        return !items.isEmpty()
                && items.get(items.size() - 1).is(Kind.FIGURE)
                && run.equals(run.toUpperCase(Locale.ROOT));
    }

    private boolean isGluedToNumber(int start) {
        int digit = start - 1;
        while (digit > 0 && "{^ ".indexOf(source.charAt(digit)) >= 0) {
            digit--;
        }
        return digit >= 0 && Words.isDigit(source.charAt(digit)) && source.indexOf(' ', digit) != digit + 1;
    }

    private boolean followsNumber() {
        int i = items.size() - 1;
        while (i >= 0 && items.get(i).is(Kind.BRACE_OPEN)) {
            i--;
        }
        return i >= 0
                && !items.get(i).is(Kind.LETTER)
                && (items.get(i).endsOperand() || items.get(i).is(Kind.BRACE_CLOSE));
    }

    private boolean followsDegree() {
        int i = items.size() - 1;
        while (i >= 0 && items.get(i).is(Kind.BRACE_CLOSE)) {
            i--;
        }
        return i >= 0 && (items.get(i).is(Kind.DEGREE) || items.get(i).is(Kind.CIRCLE));
    }

    private void singles(int from, int to) {
        boolean temperature = to == from + 1 && "CFK".indexOf(source.charAt(from)) >= 0 && followsDegree();
        for (int i = from; i < to; i++) {
            at = i + 1;
            add(temperature ? Kind.TEXT : Kind.LETTER, source.substring(i, i + 1), i);
        }
        at = to;
    }

    // ---- other characters ----------------------------------------------------------------------------------------

    private void character(char c) {
        int start = at;
        int codePoint = source.codePointAt(at);
        at += Character.charCount(codePoint);
        if (c == '$') {
            dollar(start);
        } else if (!compound(c, start)
                && !script(c, SUPERSCRIPTS, Kind.SUPERSCRIPT)
                && !script(c, SUBSCRIPTS, Kind.SUBSCRIPT)) {
            Vocabulary.Entry entry = Vocabulary.character(codePoint);
            if (entry != null) {
                add(entry.kind(), entry.text(), start);
            } else if (FRACTIONS.indexOf(c) >= 0) {
                int i = FRACTIONS.indexOf(c);
                add(Kind.VALUE, fraction(i + 1, i + 2), start);
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
        if (dollarIsCurrency && Words.isDigitAt(source, at)) {
            add(Kind.CURRENCY, "$", start);
        }
        spaced = true;
    }

    /** Operators of several plain characters. */
    private boolean compound(char c, int start) {
        String relator =
                switch (c) {
                    case '<' -> next('=') ? "LESS_OR_EQUAL" : next('>') ? "NOT_EQUAL" : null;
                    case '>' -> next('=') ? "GREATER_OR_EQUAL" : null;
                    case '!' ->
                        Words.isCharAt(source, at, '=') && !Words.isCharAt(source, at + 1, '=') && next('=')
                                ? "NOT_EQUAL"
                                : null;
                    case '=' -> next('=') ? "EQUAL" : next('>') ? "LEADS_TO" : null;
                    case '-' -> next('>') ? "LEADS_TO" : null;
                    case ':' -> next('=') ? "EQUAL" : null;
                    default -> null;
                };
        if (relator != null) {
            add(Kind.RELATOR, relator, start);
        } else if (c == '"' && items.size() > 1 && items.get(items.size() - 2).is(Kind.PRIME)) {
            add(Kind.PRIME, "''", start);
        } else if (c == '*' && next('*')) {
            add(Kind.COMMAND, "^", start);
        } else if (c == '+' && next('-')) {
            at--;
            if (Words.isCharAt(source, at + 1, ' ') || !Words.isCharAt(source, at - 1, '+')) {
                return false;
            }
            add(Kind.OPERATOR, "+", start);
        } else if (c == '.' && (Words.isDotAt(source, at) || start > 0)) {
            dots(start);
        } else {
            return c == '.' || c == '"' || c == '“' || c == '”' || c == '`' || c == '?';
        }
        return true;
    }

    private boolean next(char c) {
        boolean found = Words.isCharAt(source, at, c);
        at += found ? 1 : 0;
        return found;
    }

    /** Three dots go on; a single one ends a sentence. */
    private void dots(int start) {
        int end = start;
        while (Words.isDotAt(source, end)) {
            end++;
        }
        if (end - start >= 2) {
            at = end;
            add(Kind.ELLIPSIS, "…", start);
        }
    }

    private boolean script(char c, String scripts, Kind kind) {
        if (scripts.indexOf(c) < 0) {
            return false;
        }
        int start = at - 1;
        StringBuilder plain = new StringBuilder();
        at = start;
        while (at < source.length() && scripts.indexOf(source.charAt(at)) >= 0) {
            plain.append(SCRIPT_MEANINGS.charAt(scripts.indexOf(source.charAt(at))));
            at++;
        }
        add(kind, Phrase.parse(new Lexer(plain.toString(), offset + start).read(), Phrase.Place.ARGUMENT), start);
        return true;
    }

    private void unknown(int codePoint, int start) {
        if (codePoint >= 0x1d400 || (codePoint >= 0xff01 && codePoint <= 0xff5e)) {
            String plain = Normalizer.normalize(source.substring(start, at), Normalizer.Form.NFKC);
            if (plain.length() == 1 && plain.charAt(0) < 0x80 && !Words.isBlank(plain) && plain.charAt(0) != '\\') {
                for (Item item : new Lexer(plain, offset + start).read()) {
                    add(item.kind(), item.text(), start);
                }
                return;
            }
        }
        if (!Character.isLetter(codePoint)) {
            throw MathSyntaxException.at(offset + start, "unknown character");
        }
        while (at < source.length()
                && Character.isLetter(source.charAt(at))
                && Vocabulary.character(source.charAt(at)) == null) {
            at++;
        }
        add(Kind.WORD, source.substring(start, at), start);
    }

    // ---- output --------------------------------------------------------------------------------------------------

    private void add(Kind kind, String text, int start) {
        if (kind == Kind.VALUE) {
            add(kind, new Expression.Bracketed('{', List.of(), '}'), start);
            return;
        }
        items.add(new Item(kind, text, offset + start, offset + at, spaced, null));
        spaced = false;
    }

    private void add(Kind kind, @Nullable Expression value, int start) {
        items.add(new Item(kind, "", offset + start, offset + at, spaced, value));
        spaced = false;
    }
}
