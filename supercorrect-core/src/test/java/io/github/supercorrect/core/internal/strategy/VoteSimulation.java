package io.github.supercorrect.core.internal.strategy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Votes on recorded or drawn answers, each stopped early and counted to the end. An answer below 0 has no vote. */
final class VoteSimulation {
    private static final int WRONG_ANSWERS = 4;

    /** The same few counts come again and again. */
    private static final Map<String, Double> KNOWN = new HashMap<>();

    private final int samples;
    private final double threshold;
    private int votes;
    private int same;
    private long drawn;

    /** Samples of a model that is right with this probability, and else gives one of four wrong answers. */
    static int[] samples(int n, double accuracy, Random random) {
        int[] answers = new int[n];
        for (int i = 0; i < n; i++) {
            answers[i] = random.nextDouble() < accuracy ? 0 : 1 + random.nextInt(WRONG_ANSWERS);
        }
        return answers;
    }

    VoteSimulation(int samples, double threshold) {
        this.samples = samples;
        this.threshold = threshold;
    }

    /** A further vote; {@code answers} holds as many as there are samples. */
    void take(int[] answers) {
        int needed = needed(answers);
        votes++;
        drawn += needed;
        same += winner(answers, needed) == winner(answers, samples) ? 1 : 0;
    }

    /** The share of votes that come to the answer of the full vote. */
    double sameAnswer() {
        return same / (double) votes;
    }

    /** The samples counted, as a share of all. */
    double shareDrawn() {
        return drawn / ((double) votes * samples);
    }

    private int needed(int[] answers) {
        Map<Integer, Double> counts = new LinkedHashMap<>();
        for (int i = 0; i < samples; i++) {
            if (answers[i] >= 0) {
                counts.merge(answers[i], 1.0, Double::sum);
            }
            if (!counts.isEmpty() && keepsLead(counts, samples - i - 1) >= threshold) {
                return i + 1;
            }
        }
        return samples;
    }

    private static double keepsLead(Map<Integer, Double> counts, int left) {
        double[] votes =
                counts.values().stream().mapToDouble(Double::doubleValue).toArray();
        return KNOWN.computeIfAbsent(counts.values() + "/" + left, key -> VoteStopping.keepsLead(votes, left));
    }

    private static int winner(int[] answers, int counted) {
        Map<Integer, Double> counts = new LinkedHashMap<>();
        for (int i = 0; i < counted; i++) {
            if (answers[i] >= 0) {
                counts.merge(answers[i], 1.0, Double::sum);
            }
        }
        double most =
                counts.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }
}
