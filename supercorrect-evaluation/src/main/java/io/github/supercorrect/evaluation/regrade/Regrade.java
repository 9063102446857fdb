package io.github.supercorrect.evaluation.regrade;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.evaluation.AnswerJudge;
import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.evaluation.internal.lines.JsonLine;
import io.github.supercorrect.evaluation.internal.lines.JsonLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Grades recorded outputs of any system: a file of JSON lines, of which each has one problem's outputs and its known answer. */
public final class Regrade {
    private final Path file;
    private final OutputReader reader;
    private final boolean skipBadLines;

    private Regrade(Builder builder) {
        this.file = builder.file;
        this.reader = new OutputReader(builder.fields, builder.judge);
        this.skipBadLines = builder.skipBadLines;
    }

    /** You get a builder for the outputs in this file. */
    public static Builder builder(Path file) {
        return new Builder(file);
    }

    /**
     * Grades each line and hands you the result; the file is read a line at a time. You get what the record's own judgements say.
     *
     * @throws InvalidInputException if the file cannot be read, and for a line without output or known answer unless such lines are
     *     skipped; the message has its number
     */
    public Agreement run(Consumer<? super ItemResult> results) {
        try (JsonLines lines = JsonLines.of(file)) {
            return new Pass(results).over(lines);
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidInputException("The outputs in " + file + " cannot be read: " + e + ".", e);
        }
    }

    private final class Pass {
        private final Consumer<? super ItemResult> results;
        private final List<Disagreement> disagreements = new ArrayList<>();
        private long index;
        private long judged;
        private long recordedCorrect;

        private Pass(Consumer<? super ItemResult> results) {
            this.results = results;
        }

        private Agreement over(JsonLines lines) {
            while (lines.hasNext()) {
                take(lines.next());
            }
            if (index == 0) {
                throw new InvalidInputException("There are no outputs in " + file + ".");
            }
            return new Agreement(judged, recordedCorrect, disagreements);
        }

        private void take(JsonLine line) {
            ItemResult result;
            try {
                result = reader.read(line, index);
            } catch (InvalidInputException e) {
                if (skipBadLines) {
                    return;
                }
                throw new InvalidInputException(
                        file + ", line " + line.number() + ": " + e.getMessage()
                                + ". Mend it, or leave such lines out (skipBadLines, --skip-bad-lines).",
                        e);
            }
            index++;
            compare(result, reader.judgements(line));
            results.accept(result);
        }

        private void compare(ItemResult result, List<Boolean> recorded) {
            for (int i = 0; i < Math.min(recorded.size(), result.samples().size()); i++) {
                judged++;
                recordedCorrect += recorded.get(i) ? 1 : 0;
                if (recorded.get(i) != result.samples().get(i).isCorrect()) {
                    disagreements.add(new Disagreement(
                            result.item().id(),
                            i,
                            result.item().gold(),
                            recorded.get(i),
                            result.samples().get(i).judgement()));
                }
            }
        }
    }

    /** Builds a {@link Regrade}. Not thread-safe. */
    public static final class Builder {
        private final Path file;
        private OutputFields fields = OutputFields.usual();
        private AnswerJudge judge = AnswerJudge.standard();
        private boolean skipBadLines;

        private Builder(Path file) {
            this.file = Objects.requireNonNull(file, "file");
        }

        /** Where outputs and known answers stand; {@link OutputFields#usual()} unless set. */
        public Builder fields(OutputFields fields) {
            this.fields = Objects.requireNonNull(fields, "fields");
            return this;
        }

        /** Who decides; {@link AnswerJudge#standard()} unless set. */
        public Builder judge(AnswerJudge judge) {
            this.judge = Objects.requireNonNull(judge, "judge");
            return this;
        }

        /** Leaves out lines without output or known answer. */
        public Builder skipBadLines() {
            this.skipBadLines = true;
            return this;
        }

        /** You get it; nothing is read yet. */
        public Regrade build() {
            return new Regrade(this);
        }
    }
}
