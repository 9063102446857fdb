package io.github.supercorrect.grading;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.steps.ClaimFinder;
import io.github.supercorrect.grading.steps.StepCheck;
import io.github.supercorrect.grading.steps.StepReport;
import io.github.supercorrect.grading.steps.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds the first step of a worked solution that is provably wrong. You give the steps; you get, for each, the equalities and inequalities
 * that it states and whether they hold, calculated exactly.
 *
 * <p>Sound before complete: a claim is called false only if it is wrong in every way in which it can reasonably be read. Whether the step is
 * the right thing to do is not judged. Immutable and thread-safe: the same text has the same report on every machine. It never throws on
 * any text.
 */
public final class StepChecker {

    /** Operations for one solution: beyond, its claims stay unchecked. */
    private static final long OPERATIONS = 50_000_000;

    private static final StepChecker STANDARD = new StepChecker();

    private StepChecker() {}

    /** The checker. */
    public static StepChecker standard() {
        return STANDARD;
    }

    /**
     * Checks the steps of a solution.
     *
     * @param problem what the solution is of, empty if it is not known: where it speaks of other number systems or operations, no claim is
     *     called false
     * @param steps the text of each step; {@link Steps#ofLines} splits a text without tags
     */
    public StepReport check(String problem, List<String> steps) {
        Objects.requireNonNull(problem, "problem");
        ClaimFinder finder = new ClaimFinder(problem, new Budget(OPERATIONS));
        List<StepCheck> checks = new ArrayList<>(steps.size());
        for (String step : steps) {
            checks.add(StepCheck.of(checks.size() + 1, finder.claims(step)));
        }
        return new StepReport(checks);
    }
}
