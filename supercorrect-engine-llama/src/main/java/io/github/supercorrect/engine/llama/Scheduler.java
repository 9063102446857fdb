package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaBatch;
import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaContext.Decoded;
import io.github.supercorrect.llama.LlamaException;
import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.llama.LlamaSampler;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Continuous batching: takes requests up in their order as soon as there is a place and cells enough for all that they may
 * generate, and computes one batch a step for all of them.
 */
final class Scheduler {

    /** Repetitions are looked for so many tokens back; llama.cpp's own default. */
    private static final int REPEAT_LAST = 64;

    /** Prompt tokens in a batch that are worth stopping it for when a request is cancelled. */
    private static final int WORTH_STOPPING = 32;

    private final LlamaModel model;
    private final LlamaContext context;
    private final int parallel;
    private final boolean sharing;
    private final SequencePool pool;
    private final LlamaBatch batch;
    private final Planner planner;
    private final Prefixes prefixes;
    private final Scores scores;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final List<Job> jobs = new ArrayList<>();

    /** Whether a cancellation may stop the decode call that runs now. */
    private volatile boolean stoppable;

    private boolean stopped;

    Scheduler(
            LlamaModel model, LlamaContext context, int parallel, boolean sharing, Planner planner, PrefixStore store) {
        this.model = model;
        this.context = context;
        this.parallel = parallel;
        this.sharing = sharing;
        this.pool = new SequencePool(context, parallel);
        this.batch = new LlamaBatch(context.settings().batch());
        this.planner = planner;
        this.prefixes = new Prefixes(context, pool, store, sharing);
        this.scores = new Scores(model, context);
    }

    void submit(Waiting request) {
        queue.addLast(request);
    }

    boolean isIdle() {
        return queue.isEmpty() && jobs.isEmpty();
    }

    /** From any thread: ends a long decode call early, so that a cancelled request is dropped soon. */
    void interrupt() {
        if (stoppable) {
            context.stopFlag().set();
        }
    }

    EngineStatus status() {
        return new EngineStatus(
                queue.size(),
                jobs.size(),
                pool.idleCount(),
                pool.cells().used(),
                reserved(),
                pool.cells().total());
    }

    void step() throws EngineException {
        context.stopFlag().clear();
        dropCancelled();
        admit();
        if (jobs.isEmpty()) {
            return;
        }
        prefixes.beginWhatCan(jobs);
        List<Part> parts = planner.plan(jobs, batch, spareCells());
        compute(parts);
    }

    private void dropCancelled() {
        for (Iterator<Waiting> waiting = queue.iterator(); waiting.hasNext(); ) {
            Waiting request = waiting.next();
            if (request.sink().isCancelled()) {
                waiting.remove();
                request.sink()
                        .ended(LlamaEngine.cancelledBeforeStart(request.prompt().size()));
            }
        }
        for (Job job : List.copyOf(jobs)) {
            if (job.sink().isCancelled()) {
                end(job, FinishReason.CANCELLED);
            }
        }
    }

    /** Strictly in order: a large request that waits for cells is not overtaken by small ones for ever. */
    private void admit() {
        while (!queue.isEmpty() && jobs.size() < parallel && makeRoom(queue.getFirst())) {
            Waiting next = queue.removeFirst();
            Job job = new Job(next, pool.acquire(), sampler(next.request().sampling(), next.prompt()));
            jobs.add(job);
            prefixes.takeOver(job, spareCells());
            next.sink().started();
        }
    }

    /** Whether all that the request may take is free and promised to nobody; idle prefixes give way. */
    private boolean makeRoom(Waiting request) {
        Sequence source = sharing ? pool.longestCommon(request.prompt()) : null;
        int common = source == null ? 0 : source.tokens().reusable(request.prompt());
        int all = request.prompt().size() + request.limit();
        while (spareCells() < all - common && pool.evictOldest(source)) {
            // one more is gone
        }
        if (spareCells() >= all - common) {
            return true;
        }
        // The prefix itself may be what takes the room.
        while (jobs.isEmpty() && pool.evictOldest(null)) {
            // nobody is left to share with
        }
        return spareCells() >= all;
    }

    /** KV cells that are free and promised to nobody. */
    private int spareCells() {
        return pool.cells().free() - reserved();
    }

    private int reserved() {
        return jobs.stream().mapToInt(Job::cellsToCome).sum();
    }

    private LlamaSampler sampler(SamplingSettings sampling, TokenList prompt) {
        LlamaSampler sampler = LlamaSampler.create(model, Samplers.settings(sampling, REPEAT_LAST));
        if (sampling.repeatPenalty() != 1) {
            for (int i = Math.max(0, prompt.size() - REPEAT_LAST); i < prompt.size(); i++) {
                sampler.accept(prompt.get(i));
            }
        }
        return sampler;
    }

    private void compute(List<Part> parts) throws EngineException {
        Decoded decoded = decode();
        switch (decoded) {
            case DONE -> {
                stopped = false;
                parts.forEach(this::take);
            }
            case STOPPED -> {
                // What was computed of this batch is computed again, without those that were cancelled.
                stopped = true;
                parts.forEach(part -> pool.truncate(
                        part.job().sequence(), part.job().sequence().length()));
            }
            case NO_CELLS -> {
                if (!pool.evictOldest(null)) {
                    Job youngest = jobs.get(jobs.size() - 1);
                    youngest.sink().failed("There are not enough KV cells");
                    leave(youngest);
                }
            }
        }
    }

    private Decoded decode() throws EngineException {
        int rows = batch.size();
        stoppable = !stopped && rows - jobs.size() >= WORTH_STOPPING;
        try {
            Decoded decoded = context.decode(batch);
            context.remove(planner.fillSequence(), 0);
            return decoded;
        } catch (LlamaException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        } finally {
            stoppable = false;
        }
    }

    private void take(Part part) {
        Job job = part.job();
        pool.computed(job.sequence(), job.tokens(), part.from(), part.to());
        if (part.row() == Part.NO_ROW) {
            return;
        }
        try {
            choose(job, part.row());
        } catch (LlamaException e) {
            job.sink().failed(String.valueOf(e.getMessage()));
            leave(job);
        }
    }

    private void choose(Job job, int row) {
        int token = context.sample(job.sampler(), row);
        boolean last = job.chosen(token);
        if (model.endsGeneration(token)) {
            end(job, FinishReason.STOP);
            return;
        }
        byte[] piece = model.piece(token);
        scores.of(job.request(), row, token).ifPresent(job.text()::score);
        if (job.text().add(piece)) {
            end(job, FinishReason.STOP);
        } else if (last) {
            end(job, FinishReason.LENGTH);
        } else if (job.generated() == 1) {
            prefixes.keep(job);
        }
    }

    private void end(Job job, FinishReason finish) {
        job.text().end();
        leave(job);
        job.sink().ended(job.result(finish));
    }

    private void leave(Job job) {
        jobs.remove(job);
        job.sampler().close();
        pool.retire(
                job.sequence(),
                sharing ? Math.min(job.promptLength(), job.sequence().length()) : 0);
    }

    /** Whether llama.cpp's cache and the books agree; for tests. */
    boolean agrees() {
        return pool.agrees();
    }

    /** Forgets all prefixes that are kept in memory; for tests and measurements. */
    void forget() {
        while (pool.evictOldest(null)) {
            // one more is gone
        }
    }
}
