package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.compare.Units;
import io.github.supercorrect.grading.internal.value.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the words beside two numbers allow them to differ by: a unit and another of the same kind, a dozen, a percent sign. */
final class Measures {

    /** On a clock 9 + 5 is 2. */
    private static final Set<String> CLOCK = Set.of("am", "pm", "o'clock", "noon", "midnight");

    /** Words for so many, coins by dollars and by cents. */
    private static final Map<String, List<Integer>> SCALES = Map.ofEntries(
            Map.entry("pair", List.of(2)),
            Map.entry("couple", List.of(2)),
            Map.entry("half", List.of(2)),
            Map.entry("halve", List.of(2)),
            Map.entry("quarter", List.of(4, 25)),
            Map.entry("nickel", List.of(20, 5)),
            Map.entry("dime", List.of(10)),
            Map.entry("penny", List.of(100)),
            Map.entry("pennie", List.of(100)),
            Map.entry("decade", List.of(10)),
            Map.entry("dozen", List.of(12)),
            Map.entry("score", List.of(20)),
            Map.entry("century", List.of(100)),
            Map.entry("hundred", List.of(100)),
            Map.entry("k", List.of(1000)),
            Map.entry("thousand", List.of(1000)),
            Map.entry("million", List.of(1_000_000)),
            Map.entry("billion", List.of(1_000_000_000)));

    private static final Set<String> HUNDREDTHS =
            Set.of("%", "percent", "percentage", "¢", "cent", "cents", "$", "dollar", "dollars");

    /** Days, weeks and working weeks of a month and a year. */
    private static final List<Integer> CALENDAR = List.of(365, 366, 360, 364, 52, 30, 31, 28, 29, 4, 48);

    private final Set<String> words;
    private final Map<Map<String, Integer>, Set<Rational>> sizes = new HashMap<>();
    private final List<Rational> scales = new ArrayList<>();

    private Measures(Set<String> words) {
        this.words = words;
        for (String word : words) {
            // "15 in total" is no length.
            if (!word.equals("in")) {
                Units.of(word).ifPresent(unit -> sizes.computeIfAbsent(unit.dimension(), d -> new HashSet<>())
                        .add(unit.size()));
            }
            String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            SCALES.getOrDefault(singular, List.of()).forEach(scale -> scales.add(Rational.of(scale)));
        }
    }

    static Measures of(Set<String> words) {
        return new Measures(words);
    }

    static Measures of(Set<String> left, Set<String> right) {
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        return new Measures(all);
    }

    /** Whether things of several sizes are counted, so that a sum of their numbers says nothing. */
    boolean areMixed() {
        return !scales.isEmpty() || sizes.values().stream().anyMatch(all -> all.size() > 1);
    }

    boolean areMoney() {
        return sizes.containsKey(Map.of("usd", 1));
    }

    /** Whether these are times of day. */
    boolean areClock() {
        return words.stream().anyMatch(CLOCK::contains);
    }

    /** Whether a unit for another may make one number so many times the other. */
    boolean explain(Rational ratio) {
        if (ratio.signum() == 0) {
            return false;
        }
        Rational size = ratio.signum() < 0 ? ratio.negate() : ratio;
        Rational larger = size.compareTo(Rational.of(1)) < 0 ? Rational.of(1).divide(size) : size;
        List<Rational> ratios = ratios();
        return ratios.contains(larger)
                || ratios.stream()
                        .anyMatch(one -> ratios.contains(larger.divide(one)) || ratios.contains(larger.multiply(one)));
    }

    private List<Rational> ratios() {
        List<Rational> ratios = new ArrayList<>(scales);
        if (words.stream().anyMatch(HUNDREDTHS::contains)) {
            ratios.add(Rational.of(100));
        }
        for (Set<Rational> all : sizes.values()) {
            all.forEach(one ->
                    all.stream().filter(two -> one.compareTo(two) > 0).forEach(two -> ratios.add(one.divide(two))));
        }
        if (sizes.containsKey(Map.of("y", 1))) {
            CALENDAR.forEach(days -> ratios.add(Rational.of(days)));
        }
        return ratios;
    }
}
