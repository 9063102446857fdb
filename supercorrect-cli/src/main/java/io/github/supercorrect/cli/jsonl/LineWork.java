package io.github.supercorrect.cli.jsonl;

import io.github.supercorrect.cli.console.TextOutput;
import io.github.supercorrect.core.error.SuperCorrectException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Answers the objects of an input, one a line, in order, on all processors. What is read ahead is bounded in lines and bytes, so
 * memory does not grow with the input; and before the input is waited for, all that is known is written.
 */
public final class LineWork {
    /** Longer than anything that is an answer, or a text with one. */
    static final int MOST_LINE_BYTES = 8 << 20;

    /** Every line goes out with its id, and stays below 64 KB. */
    static final int MOST_ID_BYTES = 16 << 10;

    private static final int MOST_ERROR_CHARACTERS = 1000;
    private static final int WAITING_LINES_PER_THREAD = 256;
    private static final long MOST_WAITING_BYTES = 8 << 20;

    private static final String TOO_LONG = "The line is longer than the limit of " + (MOST_LINE_BYTES >> 20) + " MiB.";
    private static final String LONG_ID = "The id is longer than the limit of " + (MOST_ID_BYTES >> 10) + " KiB.";
    private static final String TOO_LARGE = "The line needs more memory than Java has here.";

    /** A line that was taken up. */
    private record Pending(Future<Reply> reply, int bytes) {}

    private record Reply(String line, boolean good) {}

    private final Fields fields;
    private final Function<ObjectLine, String> answer;
    private final TextOutput out;
    private final int threads;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private long waitingBytes;
    private long bad;

    /**
     * @param fields what each object has
     * @param answer gives the line that answers an object, on any thread
     */
    public LineWork(Fields fields, Function<ObjectLine, String> answer, TextOutput out, int threads) {
        this.fields = fields;
        this.answer = answer;
        this.out = out;
        this.threads = threads;
    }

    /** Answers every line; you get the number of those that were no such objects. */
    public long run(InputStream in) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, LineWork::thread);
        try {
            LineReader lines = new LineReader(in, () -> writeDownTo(0, 0), MOST_LINE_BYTES);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                byte[] content = LineContent.of(line, lines.number());
                if (!LineContent.isBlank(content)) {
                    take(pool, content, lines.number(), lines.isTooLong());
                }
            }
            writeDownTo(0, 0);
            return bad;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "supercorrect-lines");
        thread.setDaemon(true); // a reader that has gone ends the process, whatever is under way
        return thread;
    }

    private void take(ExecutorService pool, byte[] line, long number, boolean tooLong) {
        writeDownTo(threads * WAITING_LINES_PER_THREAD - 1, MOST_WAITING_BYTES - line.length);
        pending.add(new Pending(pool.submit(() -> reply(line, number, tooLong)), line.length));
        waitingBytes += line.length;
    }

    /** Writes the oldest answers until at most so many lines and bytes wait. */
    private void writeDownTo(int lines, long bytes) {
        while (!pending.isEmpty() && (pending.size() > lines || waitingBytes > bytes)) {
            Pending oldest = pending.remove();
            waitingBytes -= oldest.bytes;
            Reply reply = result(oldest.reply);
            bad += reply.good ? 0 : 1;
            out.line(reply.line);
        }
        if (pending.isEmpty()) {
            out.flush();
        }
    }

    private static Reply result(Future<Reply> reply) {
        try {
            return reply.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a line was waited for", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Reply reply(byte[] line, long number, boolean tooLong) {
        ObjectLine object = read(line, tooLong);
        String error = object.error();
        if (error == null) {
            try {
                return new Reply(answer.apply(object), true);
            } catch (OutOfMemoryError e) {
                error = TOO_LARGE;
            } catch (SuperCorrectException e) { // a model that was named could not answer
                error = String.valueOf(e.getMessage());
            } catch (RuntimeException | StackOverflowError e) { // a defect here must not cost the lines behind it
                error = "Internal error: " + e.getClass().getName() + ".";
            }
        }
        return new Reply(
                ResultLine.error(object.id(), JsonText.beginning(error, MOST_ERROR_CHARACTERS), number), false);
    }

    private ObjectLine read(byte[] line, boolean tooLong) {
        try {
            ObjectLine object = tooLong
                    ? ObjectLineReader.readBeginning(line, fields, TOO_LONG)
                    : ObjectLineReader.read(line, fields);
            boolean longId = object.id().getBytes(StandardCharsets.UTF_8).length > MOST_ID_BYTES;
            return longId ? ObjectLine.failed(ObjectLine.NO_ID, LONG_ID) : object;
        } catch (OutOfMemoryError e) {
            return ObjectLine.failed(ObjectLine.NO_ID, TOO_LARGE);
        }
    }
}
