package io.github.supercorrect.engine.llama;

/**
 * What one job has in a batch.
 *
 * @param from the first token's place among the job's tokens
 * @param to behind the last one
 * @param row of the batch with the logits after the last token, or {@link #NO_ROW}
 */
record Part(Job job, int from, int to, int row) {

    static final int NO_ROW = -1;
}
