package io.github.supercorrect.engine.llama;

/**
 * What one job has in a batch.
 *
 * @param tokens where the tokens come from
 * @param from the first token's place in {@code tokens}
 * @param to behind the last one
 * @param row of the batch with the logits after the last token, or {@link #NO_ROW}
 */
record Part(Job job, int[] tokens, int from, int to, int row) {

    static final int NO_ROW = -1;
}
