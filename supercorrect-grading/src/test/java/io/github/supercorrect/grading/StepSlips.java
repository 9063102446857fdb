package io.github.supercorrect.grading;

import io.github.supercorrect.grading.steps.Claim;
import io.github.supercorrect.grading.steps.ClaimVerdict;
import io.github.supercorrect.grading.steps.StepCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes one digit of one number in each solution and counts where the checker finds it. */
final class StepSlips {

    private static final StepChecker CHECKER = StepChecker.standard();
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:text|mbox|mathrm)\\{[^}]*}|\\\\[a-zA-Z]+");

    /** A number in a step. */
    private record Place(int step, int start, int end) {}

    private final Random random;
    private int injected;
    private int found;

    private StepSlips(long seed) {
        this.random = new Random(seed);
    }

    /** The share found in the right step when any number of a solution is changed. */
    static StepSlips anywhere(List<WorkedSolution> solutions, long seed) {
        StepSlips slips = new StepSlips(seed);
        solutions.forEach(solution -> slips.inject(solution, everywhere(solution)));
        return slips;
    }

    /** The same when only numbers in claims are changed that were found true and have no variable. */
    static StepSlips inCheckableClaims(List<WorkedSolution> solutions, long seed) {
        StepSlips slips = new StepSlips(seed);
        solutions.forEach(solution -> slips.inject(solution, inClaims(solution)));
        return slips;
    }

    double share() {
        return injected == 0 ? 0 : found / (double) injected;
    }

    @Override
    public String toString() {
        return found + " of " + injected;
    }

    private void inject(WorkedSolution solution, List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        Place place = places.get(random.nextInt(places.size()));
        List<String> steps = new ArrayList<>(solution.steps());
        String step = steps.get(place.step());
        String number = changed(step.substring(place.start(), place.end()));
        steps.set(place.step(), step.substring(0, place.start()) + number + step.substring(place.end()));
        OptionalInt wrong = CHECKER.check(solution.problem(), steps).firstWrongStep();
        injected++;
        found += wrong.isPresent() && wrong.getAsInt() == place.step() + 1 ? 1 : 0;
    }

    /** Another number of the same length. */
    private String changed(String number) {
        while (true) {
            int at = random.nextInt(number.length());
            char digit = (char) ('0' + random.nextInt(10));
            boolean leadingZero = at == 0 && digit == '0' && number.length() > 1;
            if (Character.isDigit(number.charAt(at)) && number.charAt(at) != digit && !leadingZero) {
                return number.substring(0, at) + digit + number.substring(at + 1);
            }
        }
    }

    private static List<Place> everywhere(WorkedSolution solution) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < solution.steps().size(); i++) {
            String step = solution.steps().get(i);
            addNumbers(places, i, step, 0, step.length());
        }
        return places;
    }

    private static List<Place> inClaims(WorkedSolution solution) {
        List<Place> places = new ArrayList<>();
        for (StepCheck check :
                CHECKER.check(solution.problem(), solution.steps()).steps()) {
            String step = solution.steps().get(check.number() - 1);
            for (Claim claim : check.claims()) {
                int at = step.replaceAll("\\s", " ").indexOf(claim.text());
                if (at >= 0 && isCheckable(solution, claim)) {
                    addNumbers(
                            places,
                            check.number() - 1,
                            step,
                            at,
                            at + claim.text().length());
                }
            }
        }
        return places;
    }

    /** In LaTeX a letter is a variable, in prose it belongs to a word. */
    private static boolean isCheckable(WorkedSolution solution, Claim claim) {
        boolean letters = COMMAND.matcher(claim.text()).replaceAll("").chars().anyMatch(Character::isLetter);
        return claim.verdict() == ClaimVerdict.TRUE
                && !(letters && solution.set().equals("math500"));
    }

    private static void addNumbers(List<Place> places, int step, String text, int from, int to) {
        Matcher number = NUMBER.matcher(text).region(from, to);
        while (number.find()) {
            places.add(new Place(step, number.start(), number.end()));
        }
    }
}
