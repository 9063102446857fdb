package io.github.supercorrect.grading.math;

import org.jspecify.annotations.Nullable;

/**
 * A token, or what tokens have already been put together to: the lexer makes the plain ones, the group reader replaces
 * everything with brackets or arguments by a {@link Kind#GROUP}, a {@link Kind#VALUE} or a script.
 *
 * @param text what it is, in one spelling whatever was written; for a group its opening and its closing character
 * @param spaced whether a blank, a spacing command or a dollar sign stands before it
 * @param value the mathematics of a value, a group or a script
 */
record Item(
        Kind kind,
        String text,
        int start,
        int end,
        boolean spaced,
        @Nullable Expression value) {

    enum Kind {
        NUMBER,
        LETTER,
        /** A command that is a variable, with its backslash. */
        SYMBOL,
        CONSTANT,
        /** Letters in plain text that mean something only together. */
        WORD,
        /** What stood in {@code \text}. */
        TEXT,
        FUNCTION,
        BIG_OPERATOR,
        /** {@code +}, {@code -}, {@code pm}, {@code mp}, {@code *}, {@code /}, {@code mod}. */
        OPERATOR,
        RELATOR,
        SET_OPERATOR,
        /** A comma, a semicolon, {@code and}, {@code or}. */
        SEPARATOR,
        COLON,
        /** A vertical bar of which the sort is not known yet. */
        BAR,
        /** A bar that divides, or parts a set's elements from their condition. */
        MID,
        OPEN,
        CLOSE,
        BRACE_OPEN,
        BRACE_CLOSE,
        /** {@code _}, {@code ^} and commands that wait for arguments. */
        COMMAND,
        /** {@code \over}, {@code \choose}. */
        INFIX,
        SUBSCRIPT,
        SUPERSCRIPT,
        PRIME,
        FACTORIAL,
        PERCENT,
        DEGREE,
        CIRCLE,
        CURRENCY,
        ELLIPSIS,
        /** {@code \angle}, {@code \triangle}: belongs to the letters behind it. */
        FIGURE,
        BEGIN,
        END,
        CELL,
        ROW,
        VALUE,
        GROUP
    }

    static Item of(Kind kind, String text, int start, int end, boolean spaced) {
        return new Item(kind, text, start, end, spaced, null);
    }

    Item afterSpace() {
        return new Item(kind, text, start, end, true, value);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String spelling) {
        return kind == other && text.equals(spelling);
    }

    /** The mathematics of an item that has some. */
    Expression mathematics() {
        if (value == null) {
            throw MathSyntaxException.at(start, "mathematics expected");
        }
        return value;
    }

    /** Whether a binary operator may stand behind it. */
    boolean endsOperand() {
        return switch (kind) {
            case NUMBER,
                    LETTER,
                    SYMBOL,
                    CONSTANT,
                    WORD,
                    TEXT,
                    SUBSCRIPT,
                    SUPERSCRIPT,
                    PRIME,
                    FACTORIAL,
                    PERCENT,
                    DEGREE,
                    CIRCLE,
                    ELLIPSIS,
                    VALUE,
                    GROUP -> true;
            default -> false;
        };
    }

    boolean isWords() {
        return kind == Kind.WORD || kind == Kind.TEXT;
    }
}
