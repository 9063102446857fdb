package io.github.supercorrect.core.strategy;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a strategy's text, from left to right, as Java would. */
final class StrategyReader {
    private static final List<String> BEGINNINGS =
            List.of("single", "vote", "bestOf", "selfCorrect", "reflect", "resume");

    private final String text;
    private int at;

    StrategyReader(String text) {
        this.text = text;
    }

    Strategy read() {
        Strategy strategy = strategy();
        if (at < text.length()) {
            throw wrong(at, "a point and " + String.join(", ", methods(strategy)) + ", or the end");
        }
        return strategy;
    }

    private Strategy strategy() {
        Strategy strategy = beginning();
        while (take('.')) {
            strategy = method(strategy);
        }
        return strategy;
    }

    private Strategy beginning() {
        int from = here();
        String name = name();
        return switch (name) {
            case "single" -> plain(Strategy.single());
            case "vote" -> within(this::integer, Strategy::vote);
            case "bestOf" -> within(this::integer, Strategy::bestOf);
            case "selfCorrect" -> plain(Strategy.selfCorrect());
            case "reflect" -> plain(Strategy.reflect());
            case "resume" -> plain(Strategy.resume());
            default -> throw wrong(from, "one of " + String.join(", ", BEGINNINGS));
        };
    }

    private Strategy method(Strategy of) {
        int from = here();
        String name = name();
        if (name.equals("then")) {
            return within(this::strategy, of::then);
        }
        if (of instanceof Vote vote && name.equals("stopEarly")) {
            return within(this::decimal, vote::stopEarly);
        }
        if (of instanceof Vote vote && name.equals("weighted")) {
            return plain(vote.weighted());
        }
        if (of instanceof BestOf best && name.equals("by")) {
            return within(() -> constant(Score.values()), best::by);
        }
        if (of instanceof SelfCorrect correct && name.equals("acceptIf")) {
            return within(() -> constant(Acceptance.values()), correct::acceptIf);
        }
        if (of instanceof SelfCorrect correct && name.equals("rounds")) {
            return within(this::integer, correct::rounds);
        }
        if (of instanceof Resume resume && name.equals("rounds")) {
            return within(this::integer, resume::rounds);
        }
        throw wrong(from, "one of " + String.join(", ", methods(of)));
    }

    private static List<String> methods(Strategy of) {
        if (of instanceof Vote) {
            return List.of("stopEarly", "weighted", "then");
        }
        if (of instanceof BestOf) {
            return List.of("by", "then");
        }
        if (of instanceof SelfCorrect) {
            return List.of("acceptIf", "rounds", "then");
        }
        return of instanceof Resume ? List.of("rounds", "then") : List.of("then");
    }

    private <S extends Strategy> S plain(S strategy) {
        expect('(');
        expect(')');
        return strategy;
    }

    /** What the argument makes; a value outside its limits is wrong where it stands. */
    private <T, S extends Strategy> S within(Supplier<T> argument, Function<T, S> make) {
        expect('(');
        int from = here();
        T value = argument.get();
        expect(')');
        try {
            return make.apply(value);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(place(from) + e.getMessage(), e);
        }
    }

    private int integer() {
        int from = here();
        try {
            return Integer.parseInt(word());
        } catch (NumberFormatException e) {
            throw wrong(from, "a whole number");
        }
    }

    private double decimal() {
        int from = here();
        String word = word();
        if (!word.matches("[0-9]{1,9}(\\.[0-9]{1,17})?|\\.[0-9]{1,17}")) {
            throw wrong(from, "a number such as 0.99");
        }
        return Double.parseDouble(word);
    }

    private <E extends Enum<E>> E constant(E[] constants) {
        int from = here();
        String word = word().toUpperCase(Locale.ROOT);
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(from, "one of " + Arrays.toString(constants)));
    }

    private String name() {
        return run("[A-Za-z]");
    }

    private String word() {
        return run("[A-Za-z0-9_.]");
    }

    private String run(String characters) {
        int from = here();
        while (at < text.length() && text.substring(at, at + 1).matches(characters)) {
            at++;
        }
        String run = text.substring(from, at);
        skipBlanks();
        return run;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw wrong(at, "\"" + c + "\"");
        }
    }

    private boolean take(char c) {
        boolean there = here() < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
            skipBlanks();
        }
        return there;
    }

    private int here() {
        skipBlanks();
        return at;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private InvalidInputException wrong(int from, String allowed) {
        String rest = from < text.length() ? "\"" + text.substring(from) + "\"" : "the end";
        return new InvalidInputException(place(from) + "there is " + rest + "; allowed is " + allowed + ".");
    }

    private String place(int from) {
        return "strategy \"" + text + "\", character " + (from + 1) + ": ";
    }
}
