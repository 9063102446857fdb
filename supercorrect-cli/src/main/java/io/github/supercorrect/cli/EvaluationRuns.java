package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.cli.view.EvaluationView;
import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.strategy.Strategy;
import io.github.supercorrect.evaluation.Evaluation;
import io.github.supercorrect.evaluation.ModelFileHash;
import io.github.supercorrect.evaluation.RecordedRun;
import io.github.supercorrect.evaluation.dataset.Dataset;
import io.github.supercorrect.evaluation.report.ReportedRun;
import io.github.supercorrect.nano.NanoModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run over the same problems for each strategy, one after the other, on one open model.
 *
 * @param folder where each has a folder of its own
 */
record EvaluationRuns(
        Console console,
        SolverSource solvers,
        Interruption interruption,
        Path folder,
        List<String> strategies,
        int samples) {
    List<ReportedRun> run(ModelSettings settings, Dataset dataset, SolveOptions options) {
        List<Strategy> parsed =
                strategies.stream().map(EvaluationRuns::strategy).toList();
        String hash = settings.model().file().map(ModelFileHash::sha256).orElse(NanoModel.SHA256);
        return solvers.open(settings, interruption, solver -> {
            List<ReportedRun> runs = new ArrayList<>();
            for (Strategy strategy : parsed) {
                Evaluation.Builder evaluation = Evaluation.builder(
                                solver, dataset, folder.resolve(folderName(strategy)))
                        .options(options.toBuilder().strategy(strategy).build())
                        .samples(samples)
                        .modelSha256(hash);
                runs.add(ReportedRun.of(strategy.toString(), run(strategy, evaluation)));
            }
            return runs;
        });
    }

    private RecordedRun run(Strategy strategy, Evaluation.Builder evaluation) {
        EvaluationView view =
                new EvaluationView(strategy.toString(), console, Terminal.overwrites(console.environment()));
        try {
            return evaluation.listener(view).build().run();
        } finally {
            view.end();
        }
    }

    /** A name alone stands for the strategy without changes: {@code reflect} is {@code reflect()}. */
    private static Strategy strategy(String text) {
        return Strategy.parse(text.matches("[A-Za-z]+") ? text + "()" : text);
    }

    /** {@code vote(8).stopEarly(0.99)} is in {@code vote-8-stopearly-0-99}. */
    private static String folderName(Strategy strategy) {
        return strategy.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
