package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The files of a run that goes on: what is there is kept as far as it is whole, and new results come behind it. */
final class RunFiles implements AutoCloseable {
    static final String RESULTS = "results.jsonl";
    static final String TIMES = "times.jsonl";

    private final AppendedLines results;
    private final AppendedLines times;
    private final long done;

    private RunFiles(AppendedLines results, AppendedLines times) throws IOException {
        this.results = results;
        this.times = times;
        AtomicLong expected = new AtomicLong();
        this.done = results.keepWhile(line -> isNext(ItemResult.fromMap(line), expected.getAndIncrement()));
        // A time is written before its result, so there may be one too many.
        times.keepWhile(line -> ItemTimes.fromMap(line).index() < done);
    }

    private static boolean isNext(ItemResult result, long expected) {
        if (result.item().index() != expected) {
            throw new InvalidInputException(RESULTS + " holds the result of problem "
                    + result.item().index() + " where that of " + expected + " should be; somebody has changed it.");
        }
        return true;
    }

    /** You get the files of a run under this manifest, new or to be continued. */
    static RunFiles open(Path folder, RunManifest manifest) throws IOException {
        Files.createDirectories(folder);
        AppendedLines results = AppendedLines.open(folder.resolve(RESULTS));
        try {
            if (!results.lock()) {
                throw new InvalidInputException("Another process is at work on the run in " + folder + ".");
            }
            agree(folder, manifest);
            return new RunFiles(results, AppendedLines.open(folder.resolve(TIMES)));
        } catch (IOException | RuntimeException e) {
            results.close();
            throw e;
        }
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
        results.close();
        times.close();
    }
}
