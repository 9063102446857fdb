package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.evaluation.EvaluationListener;
import io.github.supercorrect.evaluation.EvaluationProgress;
import io.github.supercorrect.evaluation.ItemResult;
import java.util.Locale;

/** An evaluation on standard error: a bar on a terminal, else a line for every tenth. */
public final class EvaluationView implements EvaluationListener {
    private final String name;
    private final ProgressBar bar;
    private final Console console;

    /** A view of the run of this name; {@code overwrites} if a line there can be written over. */
    public EvaluationView(String name, Console console, boolean overwrites) {
        this.name = name;
        this.console = console;
        this.bar = new ProgressBar(console, overwrites);
    }

    @Override
    public void onResult(ItemResult result, EvaluationProgress progress) {
        if (progress.doneHere() == 1) {
            start(progress);
        }
        bar.show(progress.done(), progress.total(), name + ": " + figures(progress));
    }

    private void start(EvaluationProgress progress) {
        long before = progress.done() - 1;
        if (before > 0) {
            console.remark(name + ": going on after " + before + " of " + progress.total() + " problems");
        }
        bar.start(before, progress.total());
    }

    /** Leaves the bar as it is; what comes next stands on a line of its own. */
    public void end() {
        bar.end();
    }

    static String figures(EvaluationProgress progress) {
        String figures = String.format(
                Locale.ROOT,
                "%s, %d of %d problems, %d of %d right",
                ProgressBar.percent(progress.done(), progress.total()),
                progress.done(),
                progress.total(),
                progress.correctHere(),
                progress.doneHere());
        return progress.done() == progress.total()
                ? figures
                : figures
                        + String.format(Locale.ROOT, ", %.1f a second", progress.perSecond())
                        + progress.remaining()
                                .map(rest -> ", " + ProgressBar.toGo(rest))
                                .orElse("");
    }
}
