package io.github.supercorrect.grading.answer;

/**
 * What one rule found.
 *
 * @param raw the place as written
 * @param value the answer in it, never blank
 * @param start where the place begins
 */
record Finding(String raw, String value, int start) {

    Finding withValue(String other) {
        return other.equals(value) ? this : new Finding(raw, other, start);
    }

    Finding movedBy(int offset) {
        return new Finding(raw, value, start + offset);
    }
}
