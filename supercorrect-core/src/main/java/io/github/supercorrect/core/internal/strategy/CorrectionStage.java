package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.Revision;
import io.github.supercorrect.core.strategy.SelfCorrect;
import io.github.supercorrect.core.strategy.StepChecks;
import io.github.supercorrect.core.strategy.TraceStep;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Self-correction: round, trace, decision, and again as long as corrections are accepted. */
final class CorrectionStage implements Stage {
    private final SelfCorrect strategy;

    CorrectionStage(SelfCorrect strategy) {
        this.strategy = strategy;
    }

    @Override
    public Stream<RoundRequest> probes(Task task) {
        return Stream.of(round(task).probe(task));
    }

    private CorrectionRound round(Task task) {
        LanguageModel corrector = strategy.corrector().orElse(task.model());
        return new CorrectionRound(corrector, strategy.prompt());
    }

    @Override
    public void run(Progress progress) {
        boolean again = true;
        for (int i = 0; again && i < strategy.rounds(); i++) {
            again = correct(progress);
        }
    }

    /** Whether the correction was accepted. */
    private boolean correct(Progress progress) {
        Solution first = progress.solution();
        CorrectionRound.Offer offer = round(progress.task()).offer(RoundKind.CORRECTION, progress.task(), first, first);
        if (offer.request().isEmpty()) {
            return conclude(progress, null, null, Decision.keep(offer.remark()));
        }
        RoundResult result = progress.run(offer.request().get());
        Solution second = result.solution();
        if (second == null) {
            return conclude(progress, null, null, Decision.keep("The round failed: " + result.failure()));
        }
        CorrectionTrace trace = ModelTrace.of(second);
        return conclude(progress, second, trace, decide(progress, second, trace).with(offer.remark()));
    }

    private boolean conclude(
            Progress progress, @Nullable Solution second, @Nullable CorrectionTrace trace, Decision decision) {
        Solution first = progress.solution();
        String after = second == null ? null : Answers.of(second);
        progress.found(new Revision(
                strategy.toString(), Answers.of(first), after, decision.accepted(), decision.reason(), trace));
        if (decision.accepted() && second != null) {
            progress.become(second);
        } else if (trace != null) {
            progress.traced(trace);
        }
        return decision.accepted();
    }

    private Decision decide(Progress progress, Solution second, CorrectionTrace trace) {
        if (!Answers.isWhole(second)) {
            return Decision.keep("The correction has no whole answer.");
        }
        if (Answers.same(progress.solution(), second)) {
            return Decision.keep("The answer stays the same.");
        }
        return switch (strategy.acceptance()) {
            case CHANGED_WITH_CAUSE -> byCause(trace);
            case CHECKED -> byChecks(progress, second);
            case CONFIRMED -> byAskingAgain(progress, second);
            case NEVER -> Decision.keep("Corrections are never accepted here.");
        };
    }

    private static Decision byCause(CorrectionTrace trace) {
        return trace.steps().stream()
                .filter(step -> step.cause() != null)
                .findFirst()
                .map(TraceStep::number)
                .map(number -> Decision.accept("The answer changed, and step " + number + " has a cause."))
                .orElseGet(() -> Decision.keep("The answer changed, and no step has a cause."));
    }

    private static Decision byChecks(Progress progress, Solution second) {
        StepChecks before = progress.checks(progress.solution()).inShort();
        StepChecks after = progress.checks(second).inShort();
        if (!before.findsWrongStep()) {
            return Decision.keep("No step of the first solution is provably wrong.");
        }
        return after.findsWrongStep()
                ? Decision.keep(
                        "Step " + after.firstWrongStep() + " of the correction is provably wrong: " + after.claim())
                : Decision.accept("Step " + before.firstWrongStep() + " was provably wrong (" + before.claim()
                        + "), and no step of the correction is.");
    }

    private Decision byAskingAgain(Progress progress, Solution second) {
        CorrectionRound.Offer offer =
                round(progress.task()).offer(RoundKind.CONFIRMATION, progress.task(), progress.solution(), second);
        if (offer.request().isEmpty()) {
            return Decision.keep(offer.remark());
        }
        RoundResult result = progress.run(offer.request().get());
        Solution third = result.solution();
        if (third == null) {
            return Decision.keep("Asking once more failed: " + result.failure());
        }
        return Answers.isWhole(third) && Answers.same(second, third)
                ? Decision.accept("Asked once more, the model came to the same answer.")
                : Decision.keep("Asked once more, the model came to " + (Answers.of(third) == null ? "no" : "another")
                        + " answer.");
    }
}
