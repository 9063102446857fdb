package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sequences of a context: those in use, and idle ones that are kept because a later prompt may begin alike. Every change is
 * made in llama.cpp's cache and in the books at once.
 */
final class SequencePool {

    /** Other sequences' cells slow every token down, so not many are kept. */
    private static final int MOST_IDLE = 8;

    private static final int MOST_IDLE_CELLS = 2048;

    private final LlamaContext context;
    private final Cells cells;
    private final Deque<Integer> unused = new ArrayDeque<>();
    private final List<Sequence> active = new ArrayList<>();
    /** The one that was used last stands last. */
    private final List<Sequence> idle = new ArrayList<>();

    SequencePool(LlamaContext context, int parallel) {
        this.context = context;
        this.cells = new Cells(context.cells());
        for (int id = 0; id < fillSequence(parallel); id++) {
            unused.add(id);
        }
    }

    /** Sequences that a context needs for so many requests at a time. */
    static int sequencesFor(int parallel) {
        return fillSequence(parallel) + 1;
    }

    /** The last sequence, which never is a request's: behind those of requests, idle ones and a copy that is written to disk. */
    static int fillSequence(int parallel) {
        return parallel + MOST_IDLE + 1;
    }

    Cells cells() {
        return cells;
    }

    int idleCount() {
        return idle.size();
    }

    /** An empty sequence; an idle one makes room for it if there is no other. */
    Sequence acquire() {
        if (unused.isEmpty()) {
            evictOldest(null);
        }
        Sequence sequence = new Sequence(unused.removeFirst(), cells.new Row());
        active.add(sequence);
        return sequence;
    }

    /** Empties a sequence for good. */
    void release(Sequence sequence) {
        truncate(sequence, 0);
        active.remove(sequence);
        idle.remove(sequence);
        unused.addLast(sequence.id());
    }

    /** Keeps the first tokens of a sequence for later prompts, unless others hold them as well. */
    void retire(Sequence sequence, int length) {
        truncate(sequence, length);
        if (length == 0 || isKept(sequence)) {
            release(sequence);
            return;
        }
        active.remove(sequence);
        idle.add(sequence);
        while (idle.size() > MOST_IDLE || (idle.size() > 1 && idleCells() > MOST_IDLE_CELLS)) {
            release(idle.get(0));
        }
    }

    private int idleCells() {
        return idle.stream().mapToInt(sequence -> sequence.row().exclusive()).sum();
    }

    /** Whether an idle sequence begins with all that this one holds; that one counts as used then. */
    private boolean isKept(Sequence sequence) {
        for (Sequence kept : idle) {
            if (kept.tokens().commonPrefix(sequence.tokens()) == sequence.length()) {
                touch(kept);
                return true;
            }
        }
        return false;
    }

    /** Removes the idle sequence that was not used for the longest time; false if there is none but {@code spared}. */
    boolean evictOldest(@Nullable Sequence spared) {
        for (Sequence candidate : idle) {
            if (candidate != spared) {
                release(candidate);
                return true;
            }
        }
        return false;
    }

    /** The sequence whose computed tokens begin most like the prompt; null if none begins like it. */
    @Nullable
    Sequence longestCommon(TokenList prompt) {
        Sequence best = null;
        int longest = 0;
        for (List<Sequence> candidates : List.of(active, idle)) {
            for (Sequence candidate : candidates) {
                int common = candidate.tokens().commonPrefix(prompt);
                if (common > longest) {
                    longest = common;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** Gives an empty sequence the first tokens of another, by sharing their cells. */
    void share(Sequence source, Sequence target, int length) {
        context.share(source.id(), target.id(), length);
        target.row().share(source.row(), length);
        target.tokens().addAll(source.tokens(), 0, length);
        touch(source);
    }

    private void touch(Sequence sequence) {
        if (idle.remove(sequence)) {
            idle.add(sequence);
        }
    }

    /** Notes tokens that a decode call has put into the cache. */
    void computed(Sequence sequence, TokenList tokens, int start, int end) {
        sequence.row().append(end - start);
        sequence.tokens().addAll(tokens, start, end);
    }

    /** Cuts a sequence; also what a decode call that was stopped has left behind its end. */
    void truncate(Sequence sequence, int length) {
        context.remove(sequence.id(), length);
        sequence.row().truncate(length);
        sequence.tokens().truncate(length);
    }

    /** Whether llama.cpp and the books agree; for tests. */
    boolean agrees() {
        return active.stream().allMatch(this::agrees) && idle.stream().allMatch(this::agrees);
    }

    private boolean agrees(Sequence sequence) {
        return context.lastPosition(sequence.id()) == sequence.length() - 1;
    }
}
