package io.github.supercorrect.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.examples.PrintedText;
import io.github.supercorrect.grading.StepChecker;
import io.github.supercorrect.grading.steps.StepCheck;
import io.github.supercorrect.grading.steps.StepReport;
import io.github.supercorrect.grading.steps.Steps;
import org.junit.jupiter.api.Test;

class StepCheckingSnippetTest {
    @Test
    void check_aSlipInTheSecondLine_isNamedWithItsTruth() {
        assertThat(PrintedText.by(() -> check("What is 89+7?", "We need 89+7.\nAdd: 9+7=16, 8+0+1=10. So 89+7=106.")))
                .isEqualTo("8+0+1=10 is wrong: 8+0+1=9\n");
    }

    private static void check(String problem, String solution) {
        // tag::check
        StepReport report = StepChecker.standard().check(problem, Steps.ofLines(solution));
        report.firstWrong()
                .flatMap(StepCheck::firstFalse)
                .ifPresent(claim -> System.out.println(
                        claim.text() + " is wrong: " + claim.truth().orElse("")));
        // end::check
    }
}
