package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Vote;
import io.github.supercorrect.core.strategy.Votes;
import io.github.supercorrect.core.strategy.Votes.Group;
import java.util.List;
import java.util.stream.Stream;

/** Self-consistency. */
final class VoteStage implements Stage {
    /** A false claim in a step says much about an answer, and not all: the slip may have been put right later. */
    private static final int TENTHS_OF_WRONG = 1;

    private final Vote vote;

    VoteStage(Vote vote) {
        this.vote = vote;
    }

    @Override
    public Stream<RoundRequest> probes(Task task) {
        return Samples.probes(task, false);
    }

    @Override
    public int together(Task task) {
        return Samples.together(task, vote.samples());
    }

    @Override
    public void run(Progress progress) {
        SampleFilter filter = new SampleFilter(progress.task().problem());
        VoteTally tally = new VoteTally();
        Fallback fallback = new Fallback();
        Samples samples = new Samples(progress, false);
        samples.draw(vote.samples(), result -> {
            fallback.take(result);
            Solution solution = result.solution();
            if (filter.accepts(result) && solution != null) {
                tally.cast(filter.counted(), solution, weight(progress, solution));
            }
            return isDecided(tally, vote.samples() - filter.counted());
        });
        progress.become(tally.isEmpty() ? fallback.solution() : tally.winner());
        progress.found(votes(filter, tally, samples.drawn()));
    }

    private int weight(Progress progress, Solution solution) {
        return vote.isWeighted() && progress.checks(solution).firstWrong().isPresent()
                ? TENTHS_OF_WRONG
                : VoteTally.FULL;
    }

    private boolean isDecided(VoteTally tally, int left) {
        return !tally.isEmpty()
                && vote.stopProbability().isPresent()
                && VoteStopping.keepsLead(tally.votes(), left)
                        >= vote.stopProbability().getAsDouble();
    }

    private Votes votes(SampleFilter filter, VoteTally tally, int drawn) {
        List<Group> groups = tally.isEmpty() ? List.of() : tally.ranked();
        double leader = groups.isEmpty() ? 0 : groups.get(0).weight();
        double all = groups.stream().mapToDouble(Group::weight).sum();
        double rival = groups.stream().skip(1).mapToDouble(Group::weight).max().orElse(0);
        return new Votes(
                vote.samples(),
                drawn,
                filter.counted(),
                groups,
                filter.discarded(),
                groups.isEmpty() ? 0 : leader / all,
                groups.isEmpty() ? 0 : VoteStopping.confidence(leader, rival));
    }
}
