package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaBatch;
import java.util.ArrayList;
import java.util.List;

/**
 * What the next decode call computes: the next token of everybody who generates, then prompts, the oldest first and never so much
 * that those who generate wait long.
 */
final class Planner {

    /** The matrix kernels for x86 take rows in blocks of so many (llama.cpp, ggml-cpu/repack.cpp). */
    static final int BLOCK = 16;

    /** Prompt tokens beside running generations: nobody stalls longer than these take. */
    private static final int CHUNK_BESIDE_GENERATIONS = 128;

    private final int chunk;
    private final int fillFrom;
    private final int fillSequence;

    /**
     * @param chunk prompt tokens of one call at most
     * @param fillFrom rows from which on rows of no use fill the block, because they cost nothing then; more than a block for never
     * @param fillSequence the sequence of those rows
     */
    Planner(int chunk, int fillFrom, int fillSequence) {
        this.chunk = chunk;
        this.fillFrom = fillFrom;
        this.fillSequence = fillSequence;
    }

    /** Fills the batch; the parts in its order. */
    List<Part> plan(List<Job> jobs, LlamaBatch batch, int spareCells) {
        batch.clear();
        List<Part> parts = new ArrayList<>();
        List<Job> prompts = new ArrayList<>();
        for (Job job : jobs) {
            if (job.isGenerating()) {
                int row = batch.add(
                        job.nextToken(), job.sequence().length(), job.sequence().id(), true);
                parts.add(new Part(job, job.sequence().length(), job.sequence().length() + 1, row));
            } else if (job.isBegun()) {
                prompts.add(job);
            }
        }
        addPrompts(prompts, batch, parts);
        if (prompts.isEmpty()) {
            fill(batch, spareCells);
        }
        return parts;
    }

    private void addPrompts(List<Job> prompts, LlamaBatch batch, List<Part> parts) {
        int wanted = prompts.stream().mapToInt(Job::promptLeft).sum();
        int budget = Math.min(batch.size() == 0 ? chunk : Math.min(chunk, CHUNK_BESIDE_GENERATIONS), batch.room());
        int rows = batch.size() + budget;
        if (wanted > budget && rows > BLOCK) {
            budget -= rows % BLOCK;
        }
        for (int i = 0; i < prompts.size() && budget > 0; i++) {
            Job job = prompts.get(i);
            int count = Math.min(job.promptLeft(), share(budget, prompts.size() - i));
            addPrompt(job, count, batch, parts);
            budget -= count;
        }
    }

    /** What the oldest of so many may take: a long prompt leaves a block for each of the others. */
    private static int share(int budget, int prompts) {
        return Math.max(budget - BLOCK * (prompts - 1), Math.min(budget, BLOCK));
    }

    private static void addPrompt(Job job, int count, LlamaBatch batch, List<Part> parts) {
        int from = job.sequence().length();
        int to = from + count;
        int row = Part.NO_ROW;
        for (int i = from; i < to; i++) {
            boolean last = i == job.promptLength() - 1;
            int added = batch.add(job.tokens().get(i), i, job.sequence().id(), last);
            row = last ? added : row;
        }
        parts.add(new Part(job, from, to, row));
    }

    /** Rows of no use, where a whole block costs no more than these rows do. */
    private void fill(LlamaBatch batch, int spareCells) {
        int rows = batch.size();
        if (rows < fillFrom || rows >= BLOCK || spareCells < BLOCK - rows || batch.room() < BLOCK - rows) {
            return;
        }
        for (int i = 0; i < BLOCK - rows; i++) {
            batch.add(0, i, fillSequence, false);
        }
    }

    /** The sequence to be emptied after a call, if anything is in it. */
    int fillSequence() {
        return fillSequence;
    }
}
