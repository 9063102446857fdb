package io.github.supercorrect.engine.llama;

import java.util.Arrays;

/**
 * The books of the KV cells: which sequence holds which, and how many hold each. llama.cpp does not tell how many are free, and
 * finds out too late, in the middle of answers. The numbers here are not llama.cpp's own; the counts are.
 */
final class Cells {

    private final int[] holders;
    private final int[] free;
    private int freeCount;

    Cells(int count) {
        holders = new int[count];
        free = new int[count];
        for (int i = 0; i < count; i++) {
            free[i] = count - 1 - i;
        }
        freeCount = count;
    }

    int total() {
        return holders.length;
    }

    int free() {
        return freeCount;
    }

    int used() {
        return holders.length - freeCount;
    }

    /** The cells that one sequence holds, in the order of its tokens. */
    final class Row {

        private int[] cells = new int[64];
        private int size;

        int size() {
            return size;
        }

        /** Takes free cells. */
        void append(int count) {
            if (count > freeCount) {
                throw new IllegalStateException(count + " cells are needed, " + freeCount + " are free");
            }
            for (int i = 0; i < count; i++) {
                hold(free[--freeCount]);
            }
        }

        /** Holds the first cells of another row too. */
        void share(Row source, int length) {
            for (int i = size; i < length; i++) {
                hold(source.cells[i]);
            }
        }

        private void hold(int cell) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, size * 2);
            }
            cells[size++] = cell;
            holders[cell]++;
        }

        /** Lets go of all cells behind the first {@code length}; those that nobody holds are free. */
        void truncate(int length) {
            while (size > length) {
                int cell = cells[--size];
                if (--holders[cell] == 0) {
                    free[freeCount++] = cell;
                }
            }
        }

        /** Cells that nobody else holds. */
        int exclusive() {
            int count = 0;
            for (int i = 0; i < size; i++) {
                count += holders[cells[i]] == 1 ? 1 : 0;
            }
            return count;
        }
    }
}
