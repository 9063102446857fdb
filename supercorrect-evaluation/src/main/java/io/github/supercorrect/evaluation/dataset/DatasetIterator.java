package io.github.supercorrect.evaluation.dataset;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.evaluation.internal.lines.JsonLine;
import io.github.supercorrect.evaluation.internal.lines.JsonLines;
import io.github.supercorrect.evaluation.internal.lines.Lookup;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The problems of a file, one at a time. */
final class DatasetIterator implements Iterator<DatasetItem> {
    private final String name;
    private final JsonLines lines;
    private final DatasetOptions options;
    private final List<BadLine> badLines = new ArrayList<>();
    private DatasetFormat format;
    private long count;
    private @Nullable DatasetItem next;

    DatasetIterator(String name, JsonLines lines, DatasetOptions options) {
        this.name = name;
        this.lines = lines;
        this.options = options;
        this.format = options.format();
    }

    @Override
    public boolean hasNext() {
        while (next == null && count < options.limit() && lines.hasNext()) {
            take(lines.next());
        }
        return next != null;
    }

    @Override
    public DatasetItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        DatasetItem item = Objects.requireNonNull(next);
        next = null;
        return item;
    }

    /** Those met so far. */
    List<BadLine> badLines() {
        return List.copyOf(badLines);
    }

    /** The one that was found, once a problem was read. */
    DatasetFormat format() {
        return format;
    }

    private void take(JsonLine line) {
        Lookup fields = new Lookup(line.fields());
        if (format == DatasetFormat.AUTO && line.error() == null) {
            format = DatasetFormat.of(fields);
        }
        Optional<String> problem = format.problem(fields).filter(text -> !text.isBlank());
        Optional<String> gold = format.gold(fields).filter(text -> !text.isBlank());
        if (line.error() != null) {
            bad(line, line.error());
        } else if (problem.isEmpty()) {
            bad(line, "it has no problem where the format " + format.label() + " has it");
        } else if (gold.isEmpty()) {
            bad(line, "it has no answer where the format " + format.label() + " has it");
        } else {
            next = item(fields, problem.get(), gold.get());
        }
    }

    private DatasetItem item(Lookup fields, String problem, String gold) {
        long index = count++;
        return new DatasetItem(
                index,
                fields.text("unique_id", "id", "idx").orElse(String.valueOf(index)),
                problem,
                gold,
                fields.text("subject", "type", "family").orElse(null),
                fields.text("level").map(DatasetIterator::level).orElse(null),
                format.reference(fields).orElse(null));
    }

    /** MATH writes {@code Level 3}, MATH-500 {@code 3}. */
    private static String level(String text) {
        return text.replaceFirst("(?i)^level\\s+", "");
    }

    private void bad(JsonLine line, String reason) {
        if (!options.skipBadLines()) {
            throw new InvalidInputException("The data set " + name + ", line " + line.number() + ": " + reason
                    + ". Mend it, or leave such lines out (skipBadLines, --skip-bad-lines).");
        }
        badLines.add(new BadLine(line.number(), reason));
    }
}
