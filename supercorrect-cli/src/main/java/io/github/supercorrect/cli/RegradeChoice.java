package io.github.supercorrect.cli;

import io.github.supercorrect.evaluation.AnswerJudge;
import io.github.supercorrect.evaluation.regrade.OutputFields;
import io.github.supercorrect.evaluation.regrade.Regrade;
import io.github.supercorrect.grading.AnswerGrader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which recorded outputs, and where in them answers stand. */
final class RegradeChoice {
    @Option(
            names = "--regrade",
            paramLabel = "FILE",
            description =
                    "Grade the outputs in this file, of any system, without a model: an object a line with output and"
                            + " known answer, or the results.jsonl of an earlier run.")
    private @Nullable Path file;

    @Option(
            names = "--answer-field",
            paramLabel = "NAME",
            description =
                    "With --regrade: where the answer stands; pred or prediction unless given. a.b is field b of a.")
    private @Nullable String answer;

    @Option(
            names = "--text-field",
            paramLabel = "NAME",
            description =
                    "With --regrade: where a text stands in which the answer is to be found; where there is no answer"
                            + " field: text, output, response, generated_solution or completion.")
    private @Nullable String text;

    @Option(
            names = "--gold-field",
            paramLabel = "NAME",
            description =
                    "With --regrade: where the known answer stands; gold, gt, expected_answer, ground_truth.answer or"
                            + " answer unless given.")
    private @Nullable String gold;

    @Option(
            names = "--judgement-field",
            paramLabel = "NAME",
            description =
                    "With --regrade: where another grader's judgement stands; judgement, score or is_correct unless"
                            + " given.")
    private @Nullable String judgement;

    @Option(
            names = "--policy",
            paramLabel = "NAME=VALUE",
            description = "With --regrade: a convention that is not the default, as for grade.")
    private Map<String, String> policies = new LinkedHashMap<>();

    @Nullable
    Path file() {
        return file;
    }

    Regrade regrade(Path outputs, boolean skipBadLines) {
        OutputFields fields = OutputFields.usual();
        fields = with(fields, answer, OutputFields::withAnswer);
        fields = with(fields, text, OutputFields::withText);
        fields = with(fields, gold, OutputFields::withGold);
        fields = with(fields, judgement, OutputFields::withJudgement);
        Regrade.Builder builder = Regrade.builder(TextInput.reachable(outputs))
                .fields(fields)
                .judge(AnswerJudge.with(AnswerGrader.with(PolicyOptions.policy(policies))));
        return skipBadLines ? builder.skipBadLines().build() : builder.build();
    }

    private static OutputFields with(
            OutputFields fields, @Nullable String name, BiFunction<OutputFields, String, OutputFields> change) {
        return name == null ? fields : change.apply(fields, name);
    }
}
