package io.github.supercorrect.engine.llama;

import java.util.Arrays;

/** Token ids that grow at the end. */
final class TokenList {

    private int[] ids = new int[64];
    private int size;

    static TokenList of(int... tokens) {
        TokenList list = new TokenList();
        list.addAll(tokens);
        return list;
    }

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

    void addAll(int[] tokens) {
        for (int token : tokens) {
            add(token);
        }
    }

    void addAll(TokenList from, int start, int end) {
        for (int i = start; i < end; i++) {
            add(from.get(i));
        }
    }

    /** The first {@code length} of them. */
    int[] first(int length) {
        return Arrays.copyOf(ids, length);
    }

    void truncate(int length) {
        size = Math.min(size, length);
    }

    /** How many tokens at the start are those of {@code other}. */
    int commonPrefix(TokenList other) {
        int end = Math.min(size, other.size);
        int mismatch = Arrays.mismatch(ids, 0, end, other.ids, 0, end);
        return mismatch < 0 ? end : mismatch;
    }

    /** How much of a prompt need not be computed where these tokens are. Its last token always is: it gives the logits. */
    int reusable(TokenList prompt) {
        return Math.min(commonPrefix(prompt), prompt.size - 1);
    }
}
