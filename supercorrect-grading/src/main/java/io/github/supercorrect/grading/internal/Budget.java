package io.github.supercorrect.grading.internal;

/**
 * Operations that one comparison may take. Counted, never timed, so the same input has the same outcome on every machine.
 * Not thread-safe: one for each comparison.
 */
public final class Budget {

    /** What is thrown when nothing is left; caught where the comparison began. */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted(String limit) {
            super(limit, null, false, false);
        }
    }

    private long left;

    public Budget(long operations) {
        this.left = operations;
    }

    /**
     * Takes {@code operations} off; one is about a 64-bit multiplication with its surroundings, so {@code a * b} of BigIntegers
     * costs the product of their lengths in words.
     *
     * @throws Exhausted if less is left
     */
    public void spend(long operations) {
        left -= operations;
        if (left < 0) {
            throw new Exhausted("the operation limit");
        }
    }

    /** What may still be taken; not positive once it was exhausted. */
    public long left() {
        return left;
    }
}
