package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.evaluation.dataset.Dataset;
import io.github.supercorrect.evaluation.dataset.DatasetFormat;
import io.github.supercorrect.evaluation.dataset.DatasetOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which problems, and how they are read. */
final class DatasetChoice {
    @Option(
            names = "--dataset",
            paramLabel = "FILE",
            description = "Problems with known answers, an object a line: MATH, MATH-500, GSM8K, or any with the fields"
                    + " problem and answer.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "auto (default: as the first line has it), math, gsm8k or jsonl.")
    private DatasetFormat format = DatasetFormat.AUTO;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first problems; all unless given.")
    private long limit = Long.MAX_VALUE;

    @Option(
            names = "--skip-bad-lines",
            description = "Leave out lines without problem, output or known answer; else they are an error.")
    private boolean skipBadLines;

    boolean isGiven() {
        return file != null;
    }

    boolean skipBadLines() {
        return skipBadLines;
    }

    /** You get the data set; what was left out is said. */
    Dataset open(Console console) {
        if (file == null) {
            throw new InputException("No data set was named.", null);
        }
        Dataset dataset = Dataset.open(TextInput.reachable(file), new DatasetOptions(format, skipBadLines, limit));
        dataset.badLines().forEach(line -> console.remark("line " + line.number() + " is left out: " + line.reason()));
        return dataset;
    }
}
