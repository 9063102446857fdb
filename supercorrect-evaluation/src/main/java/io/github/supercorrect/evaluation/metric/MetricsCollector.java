package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.evaluation.Judgement;
import io.github.supercorrect.evaluation.SampleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts results one at a time; their texts are not kept. Not thread-safe. */
public final class MetricsCollector {
    private final Map<Long, Double> seconds;
    private final List<ItemOutcome> outcomes = new ArrayList<>();
    private final Map<String, List<Double>> bySubject = new TreeMap<>();
    private final Map<String, List<Double>> byLevel = new TreeMap<>();
    private final Map<Integer, List<Double>> passAt = new TreeMap<>();
    private final Map<Integer, List<Double>> majorityAt = new TreeMap<>();
    private final List<Double> promptTokens = new ArrayList<>();
    private final SampleCounts samples = new SampleCounts();
    private final CorrectionCounts corrections = new CorrectionCounts();
    private final MajorityVote vote = new MajorityVote();

    /** @param seconds of each problem, by its index; empty if they are not known */
    public MetricsCollector(Map<Long, Double> seconds) {
        this.seconds = Map.copyOf(seconds);
    }

    /** Counts a result. */
    public void add(ItemResult result) {
        ItemOutcome outcome = outcome(result);
        outcomes.add(outcome);
        put(bySubject, result.item().subject(), outcome.share());
        put(byLevel, result.item().level(), outcome.share());
        result.samples().forEach(this::add);
        for (int k = 1; k <= outcome.samples(); k *= 2) {
            put(passAt, k, PassAtK.estimate(outcome.samples(), outcome.correct(), k));
            put(majorityAt, k, vote.isCorrect(result.samples().subList(0, k)) ? 1 : 0);
        }
    }

    private void add(SampleResult sample) {
        samples.add(sample);
        sample.promptTokens().ifPresent(tokens -> promptTokens.add((double) tokens));
        Optional<Judgement> first = sample.firstAttempt();
        first.ifPresent(attempt -> corrections.add(attempt, sample));
    }

    private ItemOutcome outcome(ItemResult result) {
        long index = result.item().index();
        return new ItemOutcome(
                index,
                result.item().id(),
                result.samples().size(),
                result.correct(),
                result.first().isCorrect(),
                tokens(result),
                seconds.get(index));
    }

    private static @Nullable Long tokens(ItemResult result) {
        List<Integer> known = result.samples().stream()
                .flatMap(sample -> sample.generatedTokens().stream())
                .toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToLong(Integer::longValue).sum();
    }

    private static <K> void put(Map<K, List<Double>> shares, @Nullable K key, double share) {
        if (key != null) {
            shares.computeIfAbsent(key, any -> new ArrayList<>()).add(share);
        }
    }

    /** You get the figures of what was counted so far. */
    public RunMetrics metrics() {
        return new RunMetrics(
                Estimate.ofMean(outcomes.stream().map(ItemOutcome::share).toList()),
                estimates(bySubject),
                estimates(byLevel),
                estimates(passAt),
                estimates(majorityAt),
                samples.cutOff(),
                samples.tagged(),
                samples.unanswered(),
                samples.failed(),
                Spread.of(promptTokens),
                Spread.of(outcomes.stream()
                        .flatMap(outcome -> outcome.tokensPerSolution().stream())
                        .toList()),
                Spread.of(outcomes.stream()
                        .flatMap(outcome -> outcome.secondsPerSolution().stream())
                        .toList()),
                corrections.orNull(),
                List.copyOf(outcomes));
    }

    private static <K> Map<K, Estimate> estimates(Map<K, List<Double>> shares) {
        Map<K, Estimate> estimates = new TreeMap<>();
        shares.forEach((key, values) -> estimates.put(key, Estimate.ofMean(values)));
        return estimates;
    }
}
