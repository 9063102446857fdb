package io.github.supercorrect.grading.math;

import java.util.List;
import java.util.Objects;

/**
 * Reads LaTeX and plain text as people and models write answers. You get a tree of what was written, never of what it is
 * worth: nothing is evaluated, sorted or simplified.
 *
 * <p>Time and memory grow with the length of the text; the depth of the call stack does not. No state, so any thread may call.
 */
public final class MathParser {

    /** Brackets in brackets, and nodes from the root of a tree to a leaf, beyond which text is refused. */
    public static final int MAX_NESTING = 200;

    private MathParser() {}

    /**
     * The tree of a text. Blank text is an empty {@link Expression.Sequence}. Dollar signs around mathematics, {@code \boxed} and
     * spacing are no part of it; brackets left open are closed at the end.
     *
     * @throws MathSyntaxException if the text is no mathematics, or nested deeper than {@value #MAX_NESTING} levels
     *     ({@link MathSyntaxException#isLimit()})
     */
    public static Expression parse(String text) {
        List<Item> tokens = Lexer.tokens(Objects.requireNonNull(text, "text"));
        Expression expression = Reader.read(tokens, text.length());
        if (!Trees.isWithin(expression, MAX_NESTING)) {
            throw MathSyntaxException.limit(0, "the limit of " + MAX_NESTING + " levels of operations");
        }
        return expression;
    }
}
