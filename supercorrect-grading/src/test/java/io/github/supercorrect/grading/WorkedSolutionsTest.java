package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.supercorrect.grading.steps.ClaimVerdict;
import io.github.supercorrect.grading.steps.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Solutions that are right: no false alarm, and slips put into them are found. The whole sets: {@code mvn test -Pslow
 * -Dsupercorrect.data=DIR}, which appends the figures to {@code target/worked-solutions.txt}.
 */
class WorkedSolutionsTest {

    private static final long SEED = 42;

    @Test
    void check_sample_hasNoAlarm() throws IOException {
        assertThat(alarms(WorkedSolution.sample())).isEmpty();
    }

    @Test
    void check_slipsInCheckableClaimsOfSample_areFoundInNineOfTen() throws IOException {
        StepSlips slips = StepSlips.inCheckableClaims(WorkedSolution.sample(), SEED);

        assertThat(slips.share()).as(slips.toString()).isGreaterThanOrEqualTo(0.9);
    }

    @Tag("slow")
    @Timeout(600)
    @ParameterizedTest
    @CsvSource({"gsm8k, 0.60, 0.90, 0.50", "math500, 0.25, 0.90, 0", "nano, 1.00, 0.90, 0.70"})
    void check_wholeSet_holdsTheBars(String set, double covered, double inClaims, double anywhere) throws IOException {
        List<WorkedSolution> solutions =
                WorkedSolution.all(set, MathGolds.data().resolveSibling(""));
        assertThat(alarms(solutions)).isEqualTo(knownErrors(set));

        List<WorkedSolution> right = solutions.stream()
                .filter(solution -> report(solution).firstWrong().isEmpty())
                .toList();
        long checked = solutions.stream()
                .filter(solution -> report(solution).claimsChecked() > 0)
                .count();
        StepSlips claims = StepSlips.inCheckableClaims(right, SEED);
        StepSlips all = StepSlips.anywhere(right, SEED);
        write("%s: %d solutions, %d with a checked claim, slips in checkable claims %s, anywhere %s%n"
                .formatted(set, solutions.size(), checked, claims, all));

        assertThat(checked / (double) solutions.size()).isGreaterThanOrEqualTo(covered);
        assertThat(claims.share()).as(claims.toString()).isGreaterThanOrEqualTo(inClaims);
        assertThat(all.share()).as(all.toString()).isGreaterThanOrEqualTo(anywhere);
    }

    private static StepReport report(WorkedSolution solution) {
        return StepChecker.standard().check(solution.problem(), solution.steps());
    }

    private static Set<String> alarms(List<WorkedSolution> solutions) {
        Set<String> alarms = new TreeSet<>();
        for (WorkedSolution solution : solutions) {
            report(solution).steps().forEach(step -> step.claims().stream()
                    .filter(claim -> claim.verdict() == ClaimVerdict.FALSE)
                    .forEach(claim -> alarms.add(
                            solution.set() + " " + solution.row() + " " + step.number() + ": " + claim.text())));
        }
        return alarms;
    }

    private static Set<String> knownErrors(String set) throws IOException {
        List<String> errors = new ArrayList<>();
        for (JsonNode row : JsonLines.ofResource("worked-solution-errors.jsonl")) {
            if (row.path("set").asText().equals(set)) {
                errors.add("%s %d %d: %s"
                        .formatted(
                                set,
                                row.path("row").asInt(),
                                row.path("step").asInt(),
                                row.path("claim").asText()));
            }
        }
        return new TreeSet<>(errors);
    }

    private static void write(String line) throws IOException {
        Files.writeString(
                Path.of("target", "worked-solutions.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
