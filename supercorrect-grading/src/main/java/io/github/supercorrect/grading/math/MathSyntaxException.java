package io.github.supercorrect.grading.math;

/** Text that is no mathematics, or more of it than is read. The message never repeats the text. */
public final class MathSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int position;
    private final boolean limit;

    private MathSyntaxException(String message, int position, boolean limit) {
        super(message);
        this.position = position;
        this.limit = limit;
    }

    static MathSyntaxException at(int position, String problem) {
        return new MathSyntaxException(problem + " at index " + position, position, false);
    }

    static MathSyntaxException limit(int position, String limit) {
        return new MathSyntaxException(limit + " exceeded at index " + position, position, true);
    }

    /** The index in the text, as UTF-16 units, where reading stopped. */
    public int position() {
        return position;
    }

    /** Whether the text may be good mathematics and is only too deeply nested. */
    public boolean isLimit() {
        return limit;
    }
}
