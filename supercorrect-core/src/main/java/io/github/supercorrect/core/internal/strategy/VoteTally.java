package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Votes.Group;
import io.github.supercorrect.grading.AnswerGrader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The votes that were cast, grouped by what the answers mean. Weights are whole tenths, so that ties are exact. */
final class VoteTally {
    static final int FULL = 10;

    private record Ballot(int sample, Solution solution, String answer, int tenths) {}

    private final List<Ballot> ballots = new ArrayList<>();
    /** Each way in which an answer was written, once: most samples repeat one. */
    private final List<String> spellings = new ArrayList<>();

    private List<List<Integer>> classes = List.of();

    void cast(int sample, Solution solution, int tenths) {
        String answer = Objects.requireNonNull(Answers.of(solution), "a vote without an answer");
        ballots.add(new Ballot(sample, solution, answer, tenths));
        if (!spellings.contains(answer)) {
            spellings.add(answer);
            classes = AnswerGrader.standard().group(spellings);
        }
    }

    boolean isEmpty() {
        return ballots.isEmpty();
    }

    /** The votes of each answer, in the order in which the answers were seen. */
    double[] votes() {
        return groups().stream().mapToDouble(VoteTally::weight).toArray();
    }

    /** The groups, the winner first, then in the order seen. */
    List<Group> ranked() {
        List<Group> result = new ArrayList<>();
        groups().forEach(group -> result.add(group(group)));
        result.add(0, result.remove(VoteStopping.leader(votes())));
        return result;
    }

    /** Of the winner's samples the first of those with the largest weight. */
    Solution winner() {
        List<Ballot> group = groups().get(VoteStopping.leader(votes()));
        int most = group.stream().mapToInt(Ballot::tenths).max().orElse(0);
        return group.stream()
                .filter(ballot -> ballot.tenths == most)
                .findFirst()
                .orElseThrow()
                .solution;
    }

    private List<List<Ballot>> groups() {
        return classes.stream()
                .map(members -> ballots.stream()
                        .filter(ballot -> members.contains(spellings.indexOf(ballot.answer)))
                        .toList())
                .toList();
    }

    private static Group group(List<Ballot> ballots) {
        return new Group(
                ballots.get(0).answer, ballots.stream().map(Ballot::sample).toList(), weight(ballots));
    }

    private static double weight(List<Ballot> ballots) {
        return ballots.stream().mapToInt(Ballot::tenths).sum() / (double) FULL;
    }
}
