package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.steps.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The longest run of tokens from one on that reads as arithmetic, units between its numbers left out. */
final class ProseRun {

    private static final int MOST_UNITS = 8;

    private final List<Token> tokens;
    private final int from;
    private final StringBuilder written = new StringBuilder();
    private final Set<String> words = new HashSet<>();
    private int at;
    /** Where the last token of arithmetic ends. */
    private int last;

    private int depth;
    private int open;
    private int operations;
    private boolean unreadable;

    private ProseRun(List<Token> tokens, int from) {
        this.tokens = tokens;
        this.from = from;
        this.at = from;
        this.last = from;
        this.open = from;
    }

    static ProseRun from(List<Token> tokens, int from) {
        ProseRun run = new ProseRun(tokens, from);
        run.read();
        return run;
    }

    // ---- what was read

    /** The arithmetic for the parser. */
    String written() {
        return written.toString();
    }

    int from() {
        return from;
    }

    Set<String> words() {
        return words;
    }

    boolean isEmpty() {
        return last == from;
    }

    boolean isCompound() {
        return operations > 0;
    }

    /** Whether a variable or a missing operand makes it no number. */
    boolean isUnreadable() {
        return unreadable || depth > 0;
    }

    /** The index behind the last token of arithmetic. */
    int last() {
        return last;
    }

    /** The index where the reading stopped, behind units. */
    int end() {
        return at;
    }

    /** Behind the last bracket that was left open; {@code from} if none was. */
    int afterOpen() {
        return depth > 0 ? open : from;
    }

    // ---- reading

    private void read() {
        while (operand()) {
            postfixes();
            if (!operator()) {
                return;
            }
        }
        // An operation without its second number says nothing of the first.
        unreadable |= last > from;
    }

    private boolean is(int i, Kind kind) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(kind);
    }

    private boolean is(int i, Kind kind, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(kind, text);
    }

    private boolean touches(int i) {
        return i > 0 && i < tokens.size() && tokens.get(i - 1).touches(tokens.get(i));
    }

    private void take(String text) {
        written.append(text);
        at++;
        last = at;
    }

    private boolean operand() {
        while (is(at, Kind.OPEN) || is(at, Kind.CURRENCY) || is(at, Kind.PREFIX) || isSign()) {
            prefix();
        }
        if (is(at, Kind.NUMBER)) {
            number();
        } else if (is(at, Kind.VARIABLE) || is(at, Kind.OTHER)) {
            unreadable = true;
            take("x");
        } else {
            return false;
        }
        return true;
    }

    private boolean isSign() {
        return is(at, Kind.OPERATOR, "-") || (is(at, Kind.OPERATOR, "+") && written.length() == 0);
    }

    private void prefix() {
        Token token = tokens.get(at);
        if (token.is(Kind.OPEN)) {
            depth++;
            open = at + 1;
            take("(");
        } else if (token.is(Kind.CURRENCY)) {
            words.add(token.text());
            last = ++at;
        } else if (token.is(Kind.PREFIX)) {
            unreadable |= !is(at + 1, Kind.NUMBER);
            operations++;
            take(token.text());
        } else {
            take(token.text());
        }
    }

    private void number() {
        String text = tokens.get(at).text();
        boolean mixed = is(at + 1, Kind.NUMBER) && tokens.get(at + 1).text().contains("/");
        boolean mixedBySlash = is(at + 1, Kind.NUMBER)
                && is(at + 2, Kind.OPERATOR, "/")
                && is(at + 3, Kind.NUMBER)
                && touches(at + 2)
                && touches(at + 3);
        unreadable |= is(at - 1, Kind.OPERATOR, "/")
                && at - 1 > from
                && is(at + 1, Kind.OPERATOR, "/")
                && touches(at + 1)
                && !touches(at);
        boolean braces = written.length() > 0 && (is(at - 1, Kind.PREFIX) || is(at - 1, Kind.OPERATOR, "^"));
        if (mixed) {
            take("(" + text + "+" + tokens.get(at + 1).text() + ")");
            last = ++at;
        } else if (mixedBySlash) {
            take("(" + text + "+" + tokens.get(at + 1).text() + "/"
                    + tokens.get(at + 3).text() + ")");
            at += 3;
            last = at;
        } else {
            take(braces ? "{" + text + "}" : text.contains("/") ? "(" + text + ")" : text);
        }
    }

    private void postfixes() {
        while (true) {
            if (is(at, Kind.POSTFIX, "!") && !is(at + 1, Kind.OPERATOR) && !is(at + 1, Kind.RELATOR)) {
                return;
            } else if (is(at, Kind.POSTFIX)) {
                postfix(tokens.get(at).text());
            } else if (is(at, Kind.CLOSE) && depth > 0) {
                depth--;
                take(")");
            } else if (is(at, Kind.VARIABLE) && touches(at)) {
                unreadable = true;
                take("x");
            } else {
                return;
            }
        }
    }

    private void postfix(String text) {
        if (text.equals("%")) {
            words.add("%");
            take("\\%");
        } else {
            operations++;
            take(text.length() > 1 ? "^{" + text.charAt(1) + "}" : text);
        }
    }

    /** Takes an operation and the units before it; nothing where none follows. */
    private boolean operator() {
        int next = unitsEnd();
        while (next > at && is(next, Kind.CLOSE) && depth > 0) {
            addUnits(next);
            postfixes();
            next = unitsEnd();
        }
        if (is(next, Kind.OPERATOR) && next + 1 < tokens.size() && !is(next + 1, Kind.RELATOR)) {
            addUnits(next);
            operations++;
            take(tokens.get(next).text());
            return true;
        } else if (next == at && isProduct()) {
            written.append("*");
            operations++;
            return true;
        }
        addUnits(next);
        return false;
    }

    /** {@code 2(3)}, {@code (2)(3)}. */
    private boolean isProduct() {
        return is(at, Kind.OPEN) && touches(at) && !is(at + 1, Kind.WORD);
    }

    private void addUnits(int end) {
        for (int i = at; i < end; i++) {
            words.add(tokens.get(i).text());
        }
        at = end;
    }

    /** Behind the words that name what the last number counts; {@code at} itself if there are none. */
    private int unitsEnd() {
        int i = at;
        while (i - at < MOST_UNITS && isUnit(i)) {
            i++;
        }
        return i;
    }

    private boolean isUnit(int i) {
        if (is(i, Kind.WORD) || (is(i, Kind.VARIABLE) && !touches(i))) {
            return !ProseWords.NO_UNIT.contains(tokens.get(i).text());
        } else if (is(i, Kind.OPERATOR, "/") || is(i, Kind.OPERATOR, "-")) {
            return is(i + 1, Kind.WORD) && (touches(i + 1) || is(i, Kind.OPERATOR, "/"));
        } else if (is(i, Kind.OPEN)) {
            return is(i + 1, Kind.WORD);
        }
        return (is(i, Kind.CLOSE) && i > at && depth == 0) || (is(i, Kind.CURRENCY) && !is(i + 1, Kind.NUMBER));
    }
}
