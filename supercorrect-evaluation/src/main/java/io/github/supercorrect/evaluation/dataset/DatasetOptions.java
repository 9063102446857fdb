package io.github.supercorrect.evaluation.dataset;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.Objects;

/**
 * How a data set is read. Immutable.
 *
 * @param format which fields count
 * @param skipBadLines whether a line without problem or answer is left out; else it is an error
 * @param limit how many problems are taken from the beginning, at least 1
 */
public record DatasetOptions(DatasetFormat format, boolean skipBadLines, long limit) {
    private static final DatasetOptions DEFAULTS = new DatasetOptions(DatasetFormat.AUTO, false, Long.MAX_VALUE);

    /**
     * @throws InvalidInputException if the limit is below 1
     */
    public DatasetOptions {
        Objects.requireNonNull(format, "format");
        if (limit < 1) {
            throw new InvalidInputException("limit is " + limit + "; at least 1 problem is needed.");
        }
    }

    /** All problems, the format of the first line, no bad line. */
    public static DatasetOptions defaults() {
        return DEFAULTS;
    }

    /** You get the same with this format. */
    public DatasetOptions withFormat(DatasetFormat other) {
        return new DatasetOptions(other, skipBadLines, limit);
    }

    /** You get the same, but bad lines are left out. */
    public DatasetOptions skippingBadLines() {
        return new DatasetOptions(format, true, limit);
    }

    /** You get the same with at most so many problems. */
    public DatasetOptions withLimit(long most) {
        return new DatasetOptions(format, skipBadLines, most);
    }
}
