package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.StepVerdict;
import io.github.supercorrect.core.strategy.TraceSource;
import io.github.supercorrect.core.strategy.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a model wrote under the correction prompt. */
public final class ModelTrace {
    private ModelTrace() {}

    /** The trace: a step with a cause or a correction is called wrong. */
    public static CorrectionTrace of(Solution written) {
        List<TraceStep> steps = new ArrayList<>();
        List<ThoughtStep> all = written.steps();
        for (int i = 0; i < all.size(); i++) {
            ThoughtStep step = all.get(i);
            boolean continues = i > 0 && isAnswerTo(all.get(i - 1), step);
            Optional<String> correction = i + 1 < all.size() && isAnswerTo(step, all.get(i + 1))
                    ? all.get(i + 1).correction()
                    : step.correction();
            boolean wrong = step.cause().isPresent() || (step.correction().isPresent() && !continues);
            steps.add(new TraceStep(
                    step.number(),
                    step.text(),
                    wrong ? StepVerdict.WRONG : StepVerdict.HOLDS,
                    step.cause().orElse(null),
                    wrong ? correction.orElse(null) : null));
        }
        return new CorrectionTrace(TraceSource.MODEL, steps, Answers.of(written), 0, isComplete(written));
    }

    private static boolean isComplete(Solution written) {
        return !written.steps().isEmpty() && written.finishReason().orElse(FinishReason.STOP) == FinishReason.STOP;
    }

    /** Seen in published traces: the cause in one step, its correction only in the next. */
    private static boolean isAnswerTo(ThoughtStep step, ThoughtStep next) {
        return step.cause().isPresent()
                && step.correction().isEmpty()
                && next.cause().isEmpty()
                && next.correction().isPresent();
    }
}
