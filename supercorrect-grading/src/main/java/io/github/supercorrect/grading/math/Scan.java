package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.internal.Braces;
import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;

/** A text while it is read: how far, what was found, and what the parts of the lexer must know of each other. */
final class Scan {

    final String source;

    /** Where the source stands in the whole text. */
    final int offset;

    /** Whether every backslash was written twice. */
    final boolean doubled;

    /** Whether a dollar sign has no partner, and so is money before a digit. */
    final boolean dollarIsCurrency;

    final List<Item> items = new ArrayList<>();
    int at;
    boolean spaced;

    /** How many are open. */
    int environments;

    Scan(String source, int offset) {
        this.source = source;
        this.offset = offset;
        Backslashes backslashes = Backslashes.in(source);
        this.doubled = backslashes.allDoubled();
        this.dollarIsCurrency = backslashes.dollars() % 2 == 1;
    }

    void add(Kind kind, String text, int start) {
        items.add(new Item(kind, text, offset + start, offset + at, spaced, null));
        spaced = false;
    }

    void add(Kind kind, Expression value, int start) {
        items.add(new Item(kind, "", offset + start, offset + at, spaced, value));
        spaced = false;
    }

    /** What the vocabulary says of a command or a character. */
    void add(Vocabulary.Entry entry, int start) {
        if (entry.kind() == Kind.VALUE) {
            add(Kind.VALUE, new Expression.Bracketed('{', List.of(), '}'), start);
        } else {
            add(entry.kind(), entry.text(), start);
        }
    }

    /** The text in the braces behind a command, skipped. */
    String argument() {
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
        int close = Braces.closerOrEnd(source, at);
        String inside = source.substring(at + 1, close).strip();
        at = Math.min(close + 1, source.length());
        return inside;
    }

    /** Whether a number, or anything but a letter that a unit may follow, stands right before. */
    boolean followsNumber() {
        int i = items.size() - 1;
        while (i >= 0 && items.get(i).is(Kind.BRACE_OPEN)) {
            i--;
        }
        return i >= 0
                && !items.get(i).is(Kind.LETTER)
                && (items.get(i).endsOperand() || items.get(i).is(Kind.BRACE_CLOSE));
    }
}
