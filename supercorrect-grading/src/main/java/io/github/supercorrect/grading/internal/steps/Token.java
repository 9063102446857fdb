package io.github.supercorrect.grading.internal.steps;

/**
 * A piece of prose.
 *
 * @param text what it says in one spelling: digits without separators, an operator as {@link io.github.supercorrect.grading.math.MathParser}
 *     reads it, a word in lower case
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        OPERATOR,
        RELATOR,
        OPEN,
        CLOSE,
        /** Behind a number: {@code %}, {@code !}, {@code ²}. */
        POSTFIX,
        /** Before a number: {@code √}. */
        PREFIX,
        CURRENCY,
        WORD,
        /** A single letter that is no word. */
        VARIABLE,
        /** The end of a clause. */
        BREAK,
        /** What is no number although it looks like one: a time, a ratio, a date. */
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String spelling) {
        return kind == other && text.equals(spelling);
    }

    boolean touches(Token next) {
        return end == next.start;
    }
}
