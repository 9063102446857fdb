package io.github.supercorrect.evaluation.dataset;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.evaluation.internal.lines.FileHash;
import io.github.supercorrect.evaluation.internal.lines.JsonLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Problems with known answers in a file of JSON lines. The file is read through once to count its problems and to find bad lines,
 * and then again for each use, a line at a time: it may be longer than memory. Immutable and safe for any number of threads.
 */
public final class Dataset {
    private final Path file;
    private final DatasetOptions options;
    private final String sha256;
    private final long size;
    private final List<BadLine> badLines;

    private Dataset(Path file, DatasetOptions options, String sha256, long size, List<BadLine> badLines) {
        this.file = file;
        this.options = options;
        this.sha256 = sha256;
        this.size = size;
        this.badLines = badLines;
    }

    /** You get the data set in this file, with the defaults. */
    public static Dataset open(Path file) {
        return open(file, DatasetOptions.defaults());
    }

    /**
     * You get the data set in this file.
     *
     * @throws InvalidInputException if the file cannot be read or holds no problem; and for a line without problem or answer, unless
     *     such lines are to be skipped; the message has its number
     */
    public static Dataset open(Path file, DatasetOptions options) {
        try (JsonLines lines = JsonLines.of(file)) {
            DatasetIterator items = new DatasetIterator(name(file), lines, options);
            long size = 0;
            for (; items.hasNext(); size++) {
                items.next();
            }
            if (size == 0) {
                throw new InvalidInputException("The data set " + name(file) + " holds no problem.");
            }
            return new Dataset(file, options.withFormat(items.format()), FileHash.sha256(file), size, items.badLines());
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    /** The file's name. */
    public String name() {
        return name(file);
    }

    /** The format that was asked for, or found. */
    public DatasetFormat format() {
        return options.format();
    }

    /** SHA-256 of the whole file, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** How many problems there are, at most the limit. */
    public long size() {
        return size;
    }

    /** The lines that are left out; empty unless that was asked for. */
    public List<BadLine> badLines() {
        return badLines;
    }

    /** Hands you each problem, in order, read from the file one at a time. */
    public void forEach(Consumer<? super DatasetItem> action) {
        read(items -> items.forEachRemaining(action));
    }

    /**
     * Lends you the problems, in order, read from the file one at a time, until {@code reader} returns.
     *
     * @throws InvalidInputException if the file can no longer be read
     */
    public void read(Consumer<Iterator<DatasetItem>> reader) {
        try (JsonLines lines = JsonLines.of(file)) {
            reader.accept(new DatasetIterator(name(), lines, options));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static InvalidInputException unreadable(Path file, Exception cause) {
        return new InvalidInputException("The data set " + file + " cannot be read: " + cause + ".", cause);
    }
}
