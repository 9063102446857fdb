package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Backslashes and the names behind them. */
final class CommandLexer {

    private static final String DELIMITERS = "()[]{}|<>⌊⌋⌈⌉⟨⟩‖";

    /** In characters, of the distance between two rows. */
    private static final int LONGEST_LENGTH = 12;

    private final Scan scan;
    private final Lexer lexer;
    private final WordLexer words;

    CommandLexer(Scan scan, Lexer lexer, WordLexer words) {
        this.scan = scan;
        this.lexer = lexer;
        this.words = words;
    }

    void read() {
        int start = scan.at;
        int end = scan.at;
        while (end < scan.source.length() && scan.source.charAt(end) == '\\') {
            end++;
        }
        int unit = scan.doubled ? 2 : 1;
        int run = (end - start + unit - 1) / unit;
        if (run >= 2 && (scan.environments > 0 ? !beginsKnownCommand(end, run) : !beginsCommand(end))) {
            // however many rows end here, there is nothing between them
            scan.at = run % 2 == 0 ? end : end - unit;
            row(start);
            return;
        }
        scan.at = end;
        if (run == 1 && scan.environments > 0 && isRowOfNumbers(end)) {
            row(start);
        } else if (scan.at < scan.source.length()) {
            command(start);
        }
    }

    /** In a matrix that lost half of its backslashes on the way, one parts rows: no command begins so. */
    private boolean isRowOfNumbers(int i) {
        int first = i < scan.source.length() && scan.source.charAt(i) == '-' ? i + 1 : i;
        return first < scan.source.length() && Words.isDigit(scan.source.charAt(first));
    }

    /** In a matrix two backslashes part rows, unless the name of a command is glued to them. */
    private boolean beginsKnownCommand(int from, int run) {
        int end = from;
        while (end < scan.source.length() && Words.isLatin(scan.source.charAt(end))) {
            end++;
        }
        String name = scan.source.substring(from, end);
        return run == 2
                && name.length() > 1
                && (Vocabulary.command(name) != null || Vocabulary.TEXTS.contains(name) || name.equals("end"));
    }

    private boolean beginsCommand(int i) {
        return i < scan.source.length()
                && (Words.isLatin(scan.source.charAt(i)) || "{}$%,;!|".indexOf(scan.source.charAt(i)) >= 0);
    }

    private void row(int start) {
        if (scan.environments > 0 && Words.isCharAt(scan.source, scan.at, '[')) {
            String ahead = scan.source.substring(scan.at, Math.min(scan.source.length(), scan.at + LONGEST_LENGTH));
            int close = ahead.indexOf(']');
            if (close > 0 && ahead.substring(0, close).matches(".*(pt|em|ex|mm|cm)")) {
                scan.at += close + 1;
            }
        }
        if (scan.environments > 0) {
            scan.add(Kind.ROW, "", start);
        } else {
            scan.add(Kind.SEPARATOR, "\\", start);
        }
    }

    private void command(int start) {
        int nameStart = scan.at;
        while (scan.at < scan.source.length() && Words.isLatin(scan.source.charAt(scan.at))) {
            scan.at++;
        }
        if (scan.at == nameStart) {
            scan.at++;
        }
        String name = scan.source.substring(nameStart, scan.at);
        if (Vocabulary.TEXTS.contains(name)) {
            words.text(start);
        } else if (Vocabulary.UPRIGHT.contains(name)) {
            words.upright(start);
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
            scan.spaced |= !name.equals("!");
            if (name.endsWith("quad")) {
                scan.add(Kind.SEPARATOR, SoftSeparators.SPELLING, start);
                scan.spaced = true;
            }
        } else if (Vocabulary.SKIPPED.contains(name)) {
            scan.argument();
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
                scan.environments = Math.max(0, scan.environments - 1);
                scan.add(Kind.END, scan.argument(), start);
            }
            case "mathbb", "Bbb" -> scan.add(Kind.SYMBOL, "\\mathbb{" + scan.argument() + "}", start);
            case "not" -> not(start);
            case "$" -> scan.add(Kind.CURRENCY, "$", start);
            default -> {
                Vocabulary.Entry entry = Vocabulary.command(name);
                Vocabulary.Entry function = entry == null ? functionBeforeLetter(name) : null;
                if (entry != null) {
                    scan.add(entry, start);
                } else if (function != null) {
                    scan.at--;
                    scan.add(function, start);
                } else if (Words.isLatin(name.charAt(0))) {
                    scan.add(Kind.SYMBOL, "\\" + name, start);
                } else if (!"#\"'`.-=".contains(name)) {
                    scan.at--;
                }
            }
        }
    }

    /** {@code \\tanx}, from text whose blanks were taken out: no command is called so. */
    private static Vocabulary.@Nullable Entry functionBeforeLetter(String name) {
        Vocabulary.Entry entry = name.length() < 3 ? null : Vocabulary.command(name.substring(0, name.length() - 1));
        return entry != null && entry.kind() == Kind.FUNCTION ? entry : null;
    }

    private void begin(int start) {
        String name = scan.argument();
        scan.environments++;
        if (name.startsWith("array") || name.startsWith("tabular")) {
            scan.argument();
        }
        scan.add(Kind.BEGIN, name, start);
    }

    /** {@code \\not} with the relator behind it. */
    private void not(int start) {
        scan.at = Words.skipSpaces(scan.source, scan.at);
        int before = scan.items.size();
        if (scan.at < scan.source.length() && (scan.source.charAt(scan.at) != '\\' || isCommandOf(Kind.RELATOR))) {
            lexer.step();
        }
        if (scan.items.size() > before && scan.items.get(before).is(Kind.RELATOR)) {
            String negated = scan.items.remove(before).is(Kind.RELATOR, "ELEMENT_OF") ? "NOT_ELEMENT_OF" : "NOT_EQUAL";
            scan.add(Kind.RELATOR, negated, start);
        }
    }

    /** Whether the command here is of one of these kinds. */
    private boolean isCommandOf(Kind... kinds) {
        int from = scan.doubled ? scan.at + 2 : scan.at + 1;
        int end = from;
        while (end < scan.source.length() && Words.isLatin(scan.source.charAt(end))) {
            end++;
        }
        end = Math.min(Math.max(end, from + 1), scan.source.length());
        Vocabulary.Entry entry = from < end ? Vocabulary.command(scan.source.substring(from, end)) : null;
        return entry != null && List.of(kinds).contains(entry.kind());
    }

    /** {@code \\left} and {@code \\right} with the delimiter behind them. */
    private void delimiter(boolean left, int start) {
        scan.at = Words.skipSpaces(scan.source, scan.at);
        if (scan.at >= scan.source.length()) {
            return;
        }
        char c = scan.source.charAt(scan.at);
        if (c == '.') {
            scan.at++;
            scan.add(left ? Kind.OPEN : Kind.CLOSE, ".", start);
        } else if (c == '\\' ? isCommandOf(Kind.OPEN, Kind.CLOSE, Kind.BAR) : DELIMITERS.indexOf(c) >= 0) {
            lexer.step();
            Item item = scan.items.remove(scan.items.size() - 1);
            scan.items.add(Item.of(
                    left ? Kind.OPEN : Kind.CLOSE, shape(item), scan.offset + start, item.end(), item.spaced()));
        }
    }

    private static String shape(Item item) {
        return switch (item.kind()) {
            case RELATOR -> item.text().equals("LESS") ? "<" : ">";
            default -> item.text();
        };
    }

    /** A box is no grouping: its content stands where the box does. */
    private void box(int start) {
        scan.at = Words.skipSpaces(scan.source, scan.at);
        if (Words.isCharAt(scan.source, scan.at, '{')) {
            scan.at++;
            scan.add(Kind.BRACE_OPEN, Reader.BOX, start);
        }
    }

    private void bold(int start) {
        scan.at = Words.skipSpaces(scan.source, scan.at);
        boolean braces = Words.isCharAt(scan.source, scan.at, '{') && Words.isCharAt(scan.source, scan.at + 2, '}');
        int letter = braces ? scan.at + 1 : scan.at;
        if (Words.isCharAt(scan.source, letter, 'i') || Words.isCharAt(scan.source, letter, 'e')) {
            scan.at = braces ? scan.at + 3 : scan.at + 1;
            scan.add(Kind.SYMBOL, scan.source.substring(letter, letter + 1), start);
        }
    }
}
