package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.Resume;
import io.github.supercorrect.core.strategy.Revision;
import io.github.supercorrect.core.strategy.StepVerdict;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resumption from the first wrong step. */
final class ResumptionStage implements Stage {
    private final Resume strategy;

    ResumptionStage(Resume strategy) {
        this.strategy = strategy;
    }

    @Override
    public Stream<RoundRequest> probes(Task task) {
        return Stream.of(task.draw(RoundKind.RESUMPTION, 1, false).continuing("<Step1>"));
    }

    @Override
    public void run(Progress progress) {
        boolean again = true;
        for (int i = 1; again && i <= strategy.rounds(); i++) {
            again = resume(progress, i);
        }
    }

    /** Whether another resumption may help. */
    private boolean resume(Progress progress, int number) {
        Solution first = progress.solution();
        OptionalInt place = firstWrong(progress);
        if (place.isEmpty()) {
            if (number == 1) {
                conclude(progress, null, Decision.keep("No step was found to be wrong."));
            }
            return false;
        }
        OptionalInt offset = StepTexts.offset(first, place.getAsInt());
        if (offset.isEmpty()) {
            conclude(progress, null, Decision.keep("The wrong step cannot be found again in the text."));
            return false;
        }
        String kept = first.raw().substring(0, offset.getAsInt());
        RoundResult result = progress.run(
                progress.task().draw(RoundKind.RESUMPTION, number, false).continuing(kept));
        Solution second = result.solution();
        conclude(
                progress,
                second,
                second == null
                        ? Decision.keep("The round failed: " + result.failure())
                        : decide(progress, second, place.getAsInt()));
        return second != null;
    }

    private static Decision decide(Progress progress, Solution second, int place) {
        String from = "Resumed from step " + StepTexts.number(progress.solution(), place) + ": ";
        if (!Answers.isWhole(second)) {
            return Decision.keep(from + "the new text has no whole answer.");
        }
        OptionalInt wrong = progress.checks(second).firstWrong();
        return wrong.isPresent() && wrong.getAsInt() <= place
                ? Decision.keep(from + "the new step is provably wrong, too.")
                : Decision.accept(from
                        + (wrong.isPresent()
                                ? "the first wrong step comes later now."
                                : "no step is provably wrong now."));
    }

    private void conclude(Progress progress, @Nullable Solution second, Decision decision) {
        String after = second == null ? null : Answers.of(second);
        CorrectionTrace trace = progress.checks(progress.solution()).trace();
        progress.found(new Revision(
                strategy.toString(),
                Answers.of(progress.solution()),
                after,
                decision.accepted(),
                decision.reason(),
                progress.trace().filter(ignored -> trace.firstWrong().isEmpty()).orElse(trace)));
        if (decision.accepted() && second != null) {
            progress.become(second);
        }
    }

    /** What is proved goes before what a model said. The place counts from 0. */
    private static OptionalInt firstWrong(Progress progress) {
        OptionalInt proved = progress.checks(progress.solution()).firstWrong();
        return proved.isPresent()
                ? proved
                : progress.trace()
                        .map(trace -> firstWrong(trace, progress.solution()))
                        .orElse(OptionalInt.empty());
    }

    private static OptionalInt firstWrong(CorrectionTrace trace, Solution solution) {
        int steps = Math.min(trace.steps().size(), solution.steps().size());
        return IntStream.range(0, steps)
                .filter(place -> trace.steps().get(place).verdict() == StepVerdict.WRONG)
                .findFirst();
    }
}
