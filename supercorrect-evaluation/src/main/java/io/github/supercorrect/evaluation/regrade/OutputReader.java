package io.github.supercorrect.evaluation.regrade;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.evaluation.AnswerJudge;
import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.evaluation.Judgement;
import io.github.supercorrect.evaluation.SampleResult;
import io.github.supercorrect.evaluation.dataset.DatasetItem;
import io.github.supercorrect.evaluation.internal.lines.JsonLine;
import io.github.supercorrect.evaluation.internal.lines.Lookup;
import io.github.supercorrect.evaluation.internal.lines.MarkedAnswer;
import java.util.List;

/** Reads a line as outputs for one problem, and judges them. */
final class OutputReader {
    /** What only a line of {@code results.jsonl} has. */
    private static final String SAMPLES = "samples";

    private final OutputFields names;
    private final AnswerJudge judge;

    OutputReader(OutputFields names, AnswerJudge judge) {
        this.names = names;
        this.judge = judge;
    }

    /**
     * You get the outputs, judged.
     *
     * @throws InvalidInputException if the line has no output or no known answer
     */
    ItemResult read(JsonLine line, long index) {
        if (line.error() != null) {
            throw new InvalidInputException(line.error());
        }
        return line.fields().get(SAMPLES) instanceof List<?>
                ? rejudged(ItemResult.fromMap(line.fields()))
                : recorded(new Lookup(line.fields()), index);
    }

    /** Whether the record calls each output right; empty if it does not say. */
    List<Boolean> judgements(JsonLine line) {
        return new Lookup(line.fields())
                .texts(names.judgements().toArray(String[]::new)).stream()
                        .map(Boolean::valueOf)
                        .toList();
    }

    private ItemResult rejudged(ItemResult result) {
        String gold = result.item().gold();
        return new ItemResult(
                result.item(),
                result.samples().stream()
                        .map(sample -> sample.withJudgement(
                                judge.judge(sample.judgement().answer(), gold)))
                        .toList());
    }

    private ItemResult recorded(Lookup line, long index) {
        String gold = line.text(names.golds().toArray(String[]::new))
                .filter(text -> !text.isBlank())
                .map(text -> MarkedAnswer.in(text).orElse(text))
                .orElseThrow(() -> missing("known answer", names.golds()));
        List<SampleResult> samples = samples(line, gold);
        if (samples.isEmpty()) {
            List<String> looked = names.answers().isEmpty() ? names.texts() : names.answers();
            throw missing("output", looked);
        }
        return new ItemResult(item(line, index, gold), samples);
    }

    private List<SampleResult> samples(Lookup line, String gold) {
        List<String> answers = line.texts(names.answers().toArray(String[]::new));
        return answers.isEmpty()
                ? line.texts(names.texts().toArray(String[]::new)).stream()
                        .map(text -> SampleResult.builder(judged(text, gold))
                                .solution(SolutionParser.parse(text))
                                .build())
                        .toList()
                : answers.stream()
                        .map(answer ->
                                SampleResult.builder(judge.judge(answer, gold)).build())
                        .toList();
    }

    private Judgement judged(String text, String gold) {
        return MarkedAnswer.in(text)
                .map(answer -> judge.judge(answer, gold))
                .orElseGet(() -> judge.judgeText(text, gold));
    }

    private static DatasetItem item(Lookup line, long index, String gold) {
        return new DatasetItem(
                index,
                line.text("unique_id", "id", "idx").orElse(String.valueOf(index)),
                line.text("problem", "question").orElse(""),
                gold,
                line.text("subject", "type", "family").orElse(null),
                line.text("level").orElse(null),
                null);
    }

    private static InvalidInputException missing(String what, List<String> names) {
        return new InvalidInputException(
                "it has no " + what + "; it would stand in one of these fields: " + String.join(", ", names));
    }
}
