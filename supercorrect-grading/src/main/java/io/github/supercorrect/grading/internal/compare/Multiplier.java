package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression.Numeral;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The factor that words behind a number are: in {@code 2.5 million people} it is a million, and {@code people} is left.
 *
 * @param rest the words without those that are numbers
 */
record Multiplier(BigInteger value, String rest) {

    private static final Map<String, Long> FACTORS = Map.ofEntries(
            Map.entry("dozen", 12L),
            Map.entry("hundred", 100L),
            Map.entry("thousand", 1_000L),
            Map.entry("thousands", 1_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("millions", 1_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("billions", 1_000_000_000L),
            Map.entry("trillion", 1_000_000_000_000L));

    private static final int LONGEST = 200;

    static Multiplier of(String unit) {
        if (unit.length() > LONGEST) {
            return new Multiplier(BigInteger.ONE, unit);
        }
        BigInteger value = BigInteger.ONE;
        List<String> rest = new ArrayList<>();
        for (String word : unit.split(" ", -1)) {
            Long factor = FACTORS.get(Phrases.lower(word));
            if (factor == null) {
                rest.add(word);
            } else {
                value = value.multiply(BigInteger.valueOf(factor));
            }
        }
        return new Multiplier(value, String.join(" ", rest));
    }

    boolean isOne() {
        return value.equals(BigInteger.ONE);
    }

    Numeral factor() {
        return new Numeral(value.toString(), "");
    }
}
