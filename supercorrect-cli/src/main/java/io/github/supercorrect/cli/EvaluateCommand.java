package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.evaluation.FewShot;
import io.github.supercorrect.evaluation.RecordedRun;
import io.github.supercorrect.evaluation.report.EvaluationReport;
import io.github.supercorrect.evaluation.report.ReportedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how often a model, or a record of any system, is right. */
@Command(
        name = "evaluate",
        description =
                "Runs a model over problems with known answers and reports how often it is right; or grades recorded"
                        + " outputs; or reports on earlier runs. A run that was ended goes on where it stopped.",
        customSynopsis = {
            "supercorrect evaluate --dataset FILE --output DIR [OPTION]...",
            "       supercorrect evaluate --regrade FILE [--output DIR] [OPTION]...",
            "       supercorrect evaluate --runs DIR[,DIR]... [--output DIR] [--json]"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;
    private final SolverSource solvers;
    private final Interruption interruption;

    @Mixin
    private final DatasetChoice dataset = new DatasetChoice();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the runs are, a folder each, and report.md, report.json and report.html.")
    private @Nullable Path output;

    @Option(
            names = "--strategies",
            paramLabel = "STRATEGY",
            split = ",",
            description =
                    "How problems are solved, a run for each, compared with the first: single (default), reflect, vote(8),"
                            + " vote(8).stopEarly(0.99).then(selfCorrect()), …")
    private List<String> strategies = List.of("single");

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Solutions of each problem, with seed after seed, for pass@k and maj@k; 1 (default) to 1024.")
    private int samples = 1;

    @Option(
            names = "--few-shot",
            description = "Ask with four worked examples and no chat format, instead of in a --prompt-style.")
    private boolean fewShot;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            split = ",",
            description = "Earlier runs over the same problems; the others are compared with the first.")
    private List<Path> runs = List.of();

    @Mixin
    private final RegradeChoice regrade = new RegradeChoice();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description =
                    "Problems that are under way at a time, 1 to 16; as many as the engine has room for unless given.")
    private @Nullable Integer parallel;

    @Mixin
    private final GenerationChoice generation = new GenerationChoice();

    @Option(names = "--json", description = "Print the report as one JSON object and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EvaluateCommand(Console console, SolverSource solvers, Interruption interruption) {
        this.console = console;
        this.solvers = solvers;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        List<ReportedRun> reported = new ArrayList<>();
        for (Path folder : runs) {
            reported.add(ReportedRun.of(folder.toString(), RecordedRun.open(folder)));
        }
        Path outputs = regrade.file();
        if (outputs != null && !dataset.isGiven()) {
            reported.add(ReportedRun.of(
                    String.valueOf(outputs.getFileName()),
                    regrade.regrade(outputs, dataset.skipBadLines()),
                    result -> {}));
        } else if (outputs == null && dataset.isGiven()) {
            reported.addAll(evaluate());
        } else if (outputs != null || runs.isEmpty()) {
            throw wrongUsage("One of --dataset, --regrade and --runs is needed, and not --dataset with --regrade");
        }
        report(EvaluationReport.of(reported));
        return ExitCode.YES;
    }

    private List<ReportedRun> evaluate() {
        if (output == null) {
            throw wrongUsage("--dataset needs --output DIR, where the results go");
        }
        SolveOptions options = generation.options();
        ModelSettings settings = model.settings(console, engine, parallel);
        return new EvaluationRuns(console, solvers, interruption, output, strategies, samples)
                .run(settings, dataset.open(console), fewShot ? FewShot.applyTo(options) : options);
    }

    private ParameterException wrongUsage(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }

    private void report(EvaluationReport report) {
        if (output != null) {
            report.writeTo(output);
            console.remark("The report is in " + output.resolve("report.html") + ".");
        }
        console.out().print(json ? report.toJson() + "\n" : report.toSummary()).flush();
    }
}
