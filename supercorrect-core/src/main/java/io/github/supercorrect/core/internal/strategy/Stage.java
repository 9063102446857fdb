package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.strategy.BestOf;
import io.github.supercorrect.core.strategy.Reflect;
import io.github.supercorrect.core.strategy.Resume;
import io.github.supercorrect.core.strategy.SelfCorrect;
import io.github.supercorrect.core.strategy.Strategy;
import io.github.supercorrect.core.strategy.Vote;
import java.util.stream.Stream;

/** One strategy of a chain at work. */
interface Stage {
    /** Requests of every kind that it may make, so that what a model lacks is said before anything runs. */
    Stream<RoundRequest> probes(Task task);

    /** How many rounds it has under way at a time. */
    default int together(Task task) {
        return 1;
    }

    /** Takes the solution on. */
    void run(Progress progress);

    static Stage of(Strategy strategy) {
        if (strategy instanceof Vote vote) {
            return new VoteStage(vote);
        }
        if (strategy instanceof BestOf best) {
            return new RankingStage(best);
        }
        if (strategy instanceof SelfCorrect correct) {
            return new CorrectionStage(correct);
        }
        if (strategy instanceof Reflect reflect) {
            return new ReflectionStage(reflect);
        }
        return strategy instanceof Resume resume ? new ResumptionStage(resume) : new SolveStage();
    }
}
