package io.github.supercorrect.cli;

import io.github.supercorrect.grading.policy.GradingPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The options of a grading policy by the names that users write. */
final class PolicyOptions {
    private static final Map<String, BiConsumer<GradingPolicy.Builder, String>> BY_NAME = byName();

    private PolicyOptions() {}

    /** You get the defaults with these changes. */
    static GradingPolicy policy(Map<String, String> changes) {
        GradingPolicy.Builder builder = GradingPolicy.builder();
        changes.forEach((name, value) -> change(builder, name, value));
        return builder.build();
    }

    private static void change(GradingPolicy.Builder builder, String name, String value) {
        BiConsumer<GradingPolicy.Builder, String> option = BY_NAME.get(name);
        if (option == null) {
            throw new InputException(
                    "There is no policy \"" + name + "\". There are " + String.join(", ", BY_NAME.keySet()) + ".",
                    null);
        }
        try {
            option.accept(builder, value);
        } catch (IllegalArgumentException e) {
            throw new InputException("The policy " + name + " cannot be \"" + value + "\": " + e.getMessage() + ".", e);
        }
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("it is true or false");
        };
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("it is a whole number", e);
        }
    }

    private static Map<String, BiConsumer<GradingPolicy.Builder, String>> byName() {
        Map<String, BiConsumer<GradingPolicy.Builder, String>> map = new LinkedHashMap<>();
        map.put("rounding", (builder, value) -> builder.rounding(flag(value)));
        map.put("percent", (builder, value) -> builder.percent(flag(value)));
        map.put("units", (builder, value) -> builder.units(flag(value)));
        map.put("unordered", (builder, value) -> builder.unordered(flag(value)));
        map.put("multiplicity", (builder, value) -> builder.multiplicity(flag(value)));
        map.put("open-ends", (builder, value) -> builder.openEnds(flag(value)));
        map.put("lists-as-tuples", (builder, value) -> builder.listsAsTuples(flag(value)));
        map.put("names", (builder, value) -> builder.names(flag(value)));
        map.put("ranges", (builder, value) -> builder.ranges(flag(value)));
        map.put("text", (builder, value) -> builder.text(flag(value)));
        map.put("option-letters", (builder, value) -> builder.optionLetters(flag(value)));
        map.put("base-needed", (builder, value) -> builder.baseNeeded(flag(value)));
        map.put("decimal-comma", (builder, value) -> builder.decimalComma(flag(value)));
        map.put("thousands-space", (builder, value) -> builder.thousandsSpace(flag(value)));
        map.put("approximate-tail", (builder, value) -> builder.approximateTail(flag(value)));
        map.put("prediction-digits", (builder, value) -> builder.predictionDigits(number(value)));
        map.put("gold-digits", (builder, value) -> builder.goldDigits(number(value)));
        map.put("maximum-characters", (builder, value) -> builder.maximumCharacters(number(value)));
        map.put("maximum-nesting", (builder, value) -> builder.maximumNesting(number(value)));
        map.put("maximum-operations", (builder, value) -> builder.maximumOperations(number(value)));
        return map;
    }
}
