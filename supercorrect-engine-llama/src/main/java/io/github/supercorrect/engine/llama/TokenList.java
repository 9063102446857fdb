package io.github.supercorrect.engine.llama;

import java.util.Arrays;

/** Token ids that grow at the end. */
final class TokenList {

    private int[] ids = new int[64];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return ids[index];
    }

    void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
    }

    void addAll(int[] from, int start, int end) {
        for (int i = start; i < end; i++) {
            add(from[i]);
        }
    }

    void truncate(int length) {
        size = Math.min(size, length);
    }

    /** How many tokens at the start are those of {@code prompt}. */
    int commonPrefix(int[] prompt) {
        int end = Math.min(size, prompt.length);
        int mismatch = Arrays.mismatch(ids, 0, end, prompt, 0, end);
        return mismatch < 0 ? end : mismatch;
    }
}
