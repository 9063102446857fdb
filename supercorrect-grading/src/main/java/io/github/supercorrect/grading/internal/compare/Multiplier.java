package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The power of ten that words behind a number are: in {@code 2.5 million people} it is six, and {@code people} is left.
 *
 * @param exponent of ten
 * @param rest the words without those that are numbers
 */
record Multiplier(int exponent, String rest) {

    private static final Map<String, Integer> EXPONENTS = Map.of(
            "hundred",
            2,
            "thousand",
            3,
            "thousands",
            3,
            "million",
            6,
            "millions",
            6,
            "billion",
            9,
            "billions",
            9,
            "trillion",
            12);

    private static final int LONGEST = 200;

    static Multiplier of(String unit) {
        if (unit.length() > LONGEST) {
            return new Multiplier(0, unit);
        }
        int exponent = 0;
        List<String> rest = new ArrayList<>();
        for (String word : unit.split(" ", -1)) {
            Integer power = EXPONENTS.get(Phrases.lower(word));
            if (power == null) {
                rest.add(word);
            } else {
                exponent += power;
            }
        }
        return new Multiplier(exponent, String.join(" ", rest));
    }

    boolean isOne() {
        return exponent == 0;
    }

    Power factor() {
        return new Power(new Numeral("10", ""), new Numeral(String.valueOf(exponent), ""));
    }
}
