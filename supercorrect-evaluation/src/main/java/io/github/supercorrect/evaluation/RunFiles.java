package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.error.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The files of a run that goes on: what is there is kept as far as it is whole, and new results come behind it. */
final class RunFiles implements Closeable {
    static final String RESULTS = "results.jsonl";
    static final String TIMES = "times.jsonl";

    private final RunLock lock;
    private final AppendedLines results;
    private final AppendedLines times;
    private final long done;

    private RunFiles(RunLock lock, AppendedLines results, AppendedLines times) throws IOException {
        this.lock = lock;
        this.results = results;
        this.times = times;
        this.done = keep(results, times);
    }

    /** You get the files of a run under this manifest, new or to be continued. */
    static RunFiles open(Path folder, RunManifest manifest) throws IOException {
        Files.createDirectories(folder);
        RunLock lock = RunLock.of(folder);
        AppendedLines results = AppendedLines.open(folder.resolve(RESULTS));
        AppendedLines times = AppendedLines.open(folder.resolve(TIMES));
        try {
            agree(folder, manifest);
            return new RunFiles(lock, results, times);
        } catch (IOException | RuntimeException e) {
            close(results, times, lock);
            throw e;
        }
    }

    private static void close(Closeable... files) throws IOException {
        for (Closeable file : files) {
            file.close();
        }
    }

    /** You get the number of results that are kept. A time is written before its result, so there may be one too many. */
    private static long keep(AppendedLines results, AppendedLines times) throws IOException {
        AtomicLong expected = new AtomicLong();
        long done = results.keepWhile(line -> isNext(ItemResult.fromMap(line), expected.getAndIncrement()));
        times.keepWhile(line -> ItemTimes.fromMap(line).index() < done);
        return done;
    }

    private static boolean isNext(ItemResult result, long expected) {
        if (result.item().index() != expected) {
            throw new InvalidInputException(RESULTS + " holds the result of problem "
                    + result.item().index() + " where that of " + expected + " should be; somebody has changed it.");
        }
        return true;
    }

    private static void agree(Path folder, RunManifest manifest) throws IOException {
        if (!Files.exists(folder.resolve(RunManifest.FILE))) {
            manifest.write(folder);
            return;
        }
        List<String> differences = RunManifest.read(folder).differences(manifest);
        if (!differences.isEmpty()) {
            throw new RunMismatchException(folder, differences);
        }
    }

    /** How many results there were already. */
    long done() {
        return done;
    }

    void append(ItemResult result, ItemTimes taken) throws IOException {
        times.append(taken);
        results.append(result);
    }

    @Override
    public void close() throws IOException {
        close(results, times, lock);
    }
}
