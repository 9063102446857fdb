package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.evaluation.internal.lines.JsonLine;
import io.github.supercorrect.evaluation.internal.lines.JsonLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run in its folder, finished or not; its results are read from the file each time. Safe for any number of threads. */
public final class RecordedRun {
    private final Path folder;
    private final RunManifest manifest;

    private RecordedRun(Path folder, RunManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * You get the run in this folder.
     *
     * @throws InvalidInputException if there is none
     */
    public static RecordedRun open(Path folder) {
        try {
            return new RecordedRun(folder, RunManifest.read(folder));
        } catch (IOException e) {
            throw new InvalidInputException("There is no run in " + folder + " (" + e + ").", e);
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** What it was run with. */
    public RunManifest manifest() {
        return manifest;
    }

    /** Hands you each result, in the order of the data set. */
    public void forEach(Consumer<? super ItemResult> action) {
        lines(RunFiles.RESULTS, line -> action.accept(ItemResult.fromMap(line)));
    }

    /** You get the seconds that each problem took, by its index; a problem whose time was lost is not there. */
    public Map<Long, Double> seconds() {
        Map<Long, Double> seconds = new HashMap<>();
        lines(RunFiles.TIMES, line -> {
            ItemTimes times = ItemTimes.fromMap(line);
            seconds.put(times.index(), times.seconds());
        });
        return seconds;
    }

    private void lines(String name, Consumer<Map<String, @Nullable Object>> action) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        try (JsonLines lines = JsonLines.of(file)) {
            while (lines.hasNext()) {
                JsonLine line = lines.next();
                if (line.error() != null) {
                    throw new InvalidInputException(file + ", line " + line.number() + ": " + line.error() + ".");
                }
                action.accept(line.fields());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
