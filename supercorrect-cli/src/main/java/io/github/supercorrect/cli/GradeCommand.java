package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.jsonl.Fields;
import io.github.supercorrect.cli.jsonl.JsonText;
import io.github.supercorrect.cli.jsonl.ObjectLine;
import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade}: whether answers are equal. No model is needed. */
@Command(
        name = "grade",
        description = "Says whether an answer equals the one known to be right.",
        customSynopsis = {
            "supercorrect grade [--policy NAME=VALUE]... [--explain] PREDICTION GOLD",
            "       supercorrect grade --jsonl [--policy NAME=VALUE]... [FILE | -]"
        })
final class GradeCommand implements Callable<Integer> {
    private static final Fields FIELDS = new Fields(List.of("pred", "gold"), List.of());
    private static final int MOST_REASON_CHARACTERS = 1000;

    private final Console console;

    @Option(
            names = "--policy",
            paramLabel = "NAME=VALUE",
            description = "A convention that is not the default, such as rounding=false; a wrong name lists them all.")
    private Map<String, String> policies = new LinkedHashMap<>();

    @Option(names = "--explain", description = "Say why, in a sentence.")
    private boolean explain;

    @Option(
            names = "--jsonl",
            description =
                    "Read an object {\"id\", \"pred\", \"gold\"} a line, print {\"id\", \"verdict\", \"equal\", \"tier\","
                            + " \"reason\", \"micros\"} or {\"id\", \"error\", \"line\"} a line, in order.")
    private boolean jsonl;

    @Parameters(
            arity = "0..2",
            paramLabel = "PREDICTION GOLD",
            description = "The two answers, LaTeX or plain text. With --jsonl: the file, or - for standard input.")
    private List<String> arguments = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    GradeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AnswerGrader grader = AnswerGrader.with(PolicyOptions.policy(policies));
        if (arguments.size() != 2 && !(jsonl && arguments.size() < 2)) {
            throw new ParameterException(
                    spec.commandLine(),
                    jsonl ? "With --jsonl there is one file at most" : "PREDICTION and GOLD are needed, and no more");
        }
        if (jsonl && arguments.size() == 2) {
            throw new ParameterException(spec.commandLine(), "With --jsonl there is one file at most");
        }
        return jsonl ? gradeLines(grader) : gradePair(grader);
    }

    private int gradePair(AnswerGrader grader) {
        Verdict verdict = grader.grade(arguments.get(0), arguments.get(1));
        console.out().line(verdict.outcome().name());
        if (explain) {
            console.out().line(explanation(verdict));
        }
        console.out().flush();
        return verdict.isEqual() ? ExitCode.YES : ExitCode.NO;
    }

    private static String explanation(Verdict verdict) {
        String conventions =
                verdict.policies().stream().map(Policy::name).sorted().collect(Collectors.joining(", "));
        return verdict.reason() + " (" + verdict.tier()
                + (conventions.isEmpty() ? "" : "; by convention: " + conventions) + ")";
    }

    private int gradeLines(AnswerGrader grader) {
        return LinesRun.of(arguments.isEmpty() ? null : arguments.get(0), console)
                .answer(FIELDS, line -> answer(grader, line));
    }

    private static String answer(AnswerGrader grader, ObjectLine line) {
        long start = System.nanoTime();
        Verdict verdict = grader.grade(line.field("pred"), line.field("gold"));
        long micros = (System.nanoTime() - start) / 1000;
        return "{\"id\":" + line.id() + ",\"verdict\":\"" + verdict.outcome() + "\",\"equal\":" + verdict.isEqual()
                + ",\"tier\":\"" + verdict.tier() + "\",\"reason\":"
                + JsonText.quoted(JsonText.beginning(verdict.reason(), MOST_REASON_CHARACTERS)) + ",\"micros\":"
                + micros
                + "}";
    }
}
