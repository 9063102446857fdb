package io.github.supercorrect.grading.answer;

/**
 * A box in a text and its content; without content if it is cut off or empty.
 *
 * @param start where its command begins
 * @param contentStart where its content begins
 * @param contentEnd where its content ends
 * @param end behind it
 */
record Box(int start, int contentStart, int contentEnd, int end) {

    static Box empty(int start, int end) {
        return new Box(start, end, end, end);
    }
}
