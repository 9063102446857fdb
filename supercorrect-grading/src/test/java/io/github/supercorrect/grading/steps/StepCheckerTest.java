package io.github.supercorrect.grading.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepCheckerTest {

    @Test
    void check_falseSumInSecondStep_isFoundWithItsTruth() {
        StepReport report = StepChecker.standard()
                .check("What is 89+7?", List.of("We need 89+7.", "Add: 9+7=16, 8+0+1=10. So 89+7=106."));

        assertThat(report.firstWrongStep()).hasValue(2);
        assertThat(report.claimsChecked()).isEqualTo(3);
        assertThat(report.coverage()).isEqualTo(0.5);
        assertThat(report.firstWrong().flatMap(StepCheck::firstFalse).flatMap(Claim::truth))
                .hasValue("8+0+1=9");
    }
}
