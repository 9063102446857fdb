package io.github.supercorrect.cli.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, one at a time, each up to a length. It says when it is about to wait for more. */
public final class LineReader {
    /** 128 MiB: more than any model writes, and little enough for the memory that Java takes on a small machine. */
    static final int MOST_BYTES = 1 << 27;

    private static final int BUFFER = 1 << 16;
    /** A line longer than this gives its memory back before the next. */
    private static final int KEPT = 1 << 20;

    private final InputStream in;
    private final int most;
    private final Runnable beforeWaiting;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private byte[] line = new byte[BUFFER];
    private int length;
    private boolean tooLong;
    private long number;

    /** Lines of {@code in}; {@code beforeWaiting} is run whenever no further input is there. */
    public LineReader(InputStream in, Runnable beforeWaiting) {
        this(in, beforeWaiting, MOST_BYTES);
    }

    /** Of each line the first {@code most} bytes are kept. */
    public LineReader(InputStream in, Runnable beforeWaiting, int most) {
        this.in = in;
        this.most = most;
        this.beforeWaiting = beforeWaiting;
    }

    /** You get the next line without its line feed, or the beginning of one that is too long; null at the end. */
    public byte @Nullable [] next() throws IOException {
        length = 0;
        tooLong = false;
        if (line.length > KEPT) {
            line = new byte[BUFFER];
        }
        boolean ended = false;
        while (!ended && (next < end || fill())) {
            ended = takeUpToLineFeed();
        }
        if (!ended && length == 0) {
            return null;
        }
        number++;
        return Arrays.copyOf(line, length);
    }

    /** Whether the line taken last was longer than what is kept of it. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** The number of the line taken last, from 1; empty lines count. */
    public long number() {
        return number;
    }

    private boolean takeUpToLineFeed() {
        int stop = next;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        append(next, stop - next);
        boolean found = stop < end;
        next = found ? stop + 1 : stop;
        return found;
    }

    private void append(int from, int available) {
        int count = Math.min(available, most - length);
        tooLong |= count < available;
        if (line.length - length < count) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        if (in.available() == 0) {
            beforeWaiting.run();
        }
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
