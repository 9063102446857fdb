package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a prompt need not be computed: because another sequence holds it, is about to, or because it was kept on disk.
 */
final class Prefixes {

    /** Tokens that are worth waiting for another request to compute them, and worth a file. */
    private static final int WORTH_WHILE = 32;

    private static final int MOST_KNOWN = 1000;

    private final LlamaContext context;
    private final SequencePool pool;
    private final PrefixStore store;
    private final boolean sharing;
    /** Prefixes that this process has read from disk, or written there. */
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    Prefixes(LlamaContext context, SequencePool pool, PrefixStore store, boolean sharing) {
        this.context = context;
        this.pool = pool;
        this.store = store;
        this.sharing = sharing;
    }

    /**
     * Takes over what is there of a new job's prompt: in another sequence, or else on disk.
     *
     * @param spareCells KV cells that are free and promised to nobody
     */
    void takeOver(Job job, int spareCells) {
        shareComputed(job);
        // Shared cells that it gives up are not free: what replaces them takes others.
        if (job.sequence().length() <= spareCells) {
            restore(job);
        }
    }

    /** Takes over the longest computed beginning of a job's prompt. */
    private void shareComputed(Job job) {
        Sequence own = job.sequence();
        Sequence source = sharing ? pool.longestCommon(job.tokens()) : null;
        if (source == null || source == own) {
            return;
        }
        int common = source.tokens().reusable(job.tokens());
        if (common > own.length()) {
            if (own.length() > 0) {
                pool.truncate(own, 0);
            }
            pool.share(source, own, common);
        }
    }

    /** Begins every prompt for which waiting would save nothing. */
    void beginWhatCan(List<Job> jobs) {
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            if (!job.isBegun()) {
                shareComputed(job);
                if (!sharing
                        || toBeComputed(job, jobs.subList(0, i))
                                < job.sequence().length() + WORTH_WHILE) {
                    job.begin(job.sequence().length());
                }
            }
        }
    }

    /** How much of the prompt an earlier job that is still at its own prompt will have computed. */
    private static int toBeComputed(Job job, List<Job> earlier) {
        int most = 0;
        for (Job leader : earlier) {
            if (leader.promptLeft() > 0) {
                most = Math.max(most, leader.tokens().reusable(job.tokens()));
            }
        }
        return most;
    }

    private void restore(Job job) {
        int stable = Math.min(job.stable(), job.promptLength() - 1);
        if (!sharing || stable < job.sequence().length() + WORTH_WHILE) {
            return;
        }
        int[] prefix = job.tokens().first(stable);
        String key = store.key(prefix);
        if (known.contains(key)) {
            return;
        }
        Optional<ByteBuffer> state = store.load(key, prefix);
        if (state.isEmpty()) {
            return;
        }
        known.add(key);
        Sequence own = job.sequence();
        pool.truncate(own, 0);
        if (context.restore(state.get(), own.id()) && context.lastPosition(own.id()) == stable - 1) {
            pool.computed(own, job.tokens(), 0, stable);
        } else {
            pool.truncate(own, 0);
        }
    }

    /** Writes the part that other prompts share to disk, once; after the first token, which need not wait for it. */
    void keep(Job job) {
        int stable = Math.min(job.stable(), job.promptLength() - 1);
        if (!sharing || stable < WORTH_WHILE) {
            return;
        }
        int[] prefix = job.tokens().first(stable);
        String key = store.key(prefix);
        if (!known.add(key)) {
            return;
        }
        Sequence copy = pool.acquire();
        try {
            pool.share(job.sequence(), copy, stable);
            if (context.stateBytes(copy.id()) <= PrefixStore.LARGEST_STATE) {
                store.save(key, prefix, context.save(copy.id()));
            }
        } catch (LlamaException e) {
            // computed again next time
        } finally {
            pool.release(copy);
        }
    }
}
