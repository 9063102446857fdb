package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A solution's text, as further rounds need it. */
final class StepTexts {
    /** One that is not blank. */
    private static final Pattern LINE = Pattern.compile("^.*\\S.*$", Pattern.MULTILINE);

    private StepTexts() {}

    /** All of it; of a correction trace the steps as they were corrected, without cause and wrong text. */
    static String whole(Solution solution) {
        boolean corrected =
                solution.steps().stream().anyMatch(step -> step.correction().isPresent());
        return corrected ? stepsAndAnswer(solution) : solution.raw().strip();
    }

    /** The steps and the answer, and nothing around them; of a text without tags all of it. */
    static String stepsAndAnswer(Solution solution) {
        String answer = Answers.of(solution);
        return steps(solution)
                + (answer == null || solution.steps().isEmpty() ? "" : "\n<Answer>" + answer + "</Answer>");
    }

    /** The steps alone; of a text without tags all of it. */
    static String steps(Solution solution) {
        return solution.steps().isEmpty()
                ? solution.raw().strip()
                : solution.steps().stream().map(StepTexts::step).collect(Collectors.joining("\n"));
    }

    private static String step(ThoughtStep step) {
        return "<Step" + step.number() + ">" + step.correction().orElseGet(step::text) + "</Step" + step.number() + ">";
    }

    /** The number of the step at {@code place} (from 0). */
    static int number(Solution solution, int place) {
        return solution.steps().isEmpty()
                ? place + 1
                : solution.steps().get(place).number();
    }

    /** Where the step at {@code place} (from 0) begins in the raw text: its opening tag, or its line. */
    static OptionalInt offset(Solution solution, int place) {
        return solution.steps().isEmpty() ? ofLine(solution.raw(), place) : ofTag(solution, place);
    }

    private static OptionalInt ofLine(String text, int place) {
        return LINE.matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .skip(place)
                .findFirst();
    }

    private static OptionalInt ofTag(Solution solution, int place) {
        int from = 0;
        int at = -1;
        for (ThoughtStep step : solution.steps().subList(0, place + 1)) {
            String tag = "<" + step.label() + ">";
            at = solution.raw().indexOf(tag, from);
            if (at < 0) {
                return OptionalInt.empty();
            }
            from = at + tag.length();
        }
        return OptionalInt.of(at);
    }
}
