package io.github.supercorrect.grading.internal.value;

/** The expression is no scalar, or nothing that could be worked out here; caught where the comparison began. */
final class NoScalarException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoScalarException() {
        super("no scalar", null, false, false);
    }
}
