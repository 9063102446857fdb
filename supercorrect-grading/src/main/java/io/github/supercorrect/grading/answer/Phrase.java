package io.github.supercorrect.grading.answer;

/**
 * Words in a text that announce an answer.
 *
 * @param start where they begin
 * @param end where what they announce begins
 * @param last whether they call it the final answer
 * @param kind how they announce it
 */
record Phrase(int start, int end, boolean last, Kind kind) {

    enum Kind {
        /** "The answer is". */
        PLAIN,
        /** With other words within, so that it may be an accident: "the answer to the second question is". */
        DETOUR,
        /** Nothing stands between the word and the answer, as in {@code réponse C}. */
        DIRECT,
        /** In the cell of a table. */
        CELL,
        /** A key of a JSON object. */
        KEY
    }
}
