package io.github.supercorrect.core.internal.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteStoppingTest {
    private static final double THRESHOLD = 0.96;
    private static final int PROBLEMS = 10_000;

    @Test
    void keepsLead_leaderOutOfReach_isExactlyOne() {
        assertThat(VoteStopping.keepsLead(new double[] {3}, 2)).isEqualTo(1);
        assertThat(VoteStopping.keepsLead(new double[] {3, 1, 1}, 2)).isEqualTo(1);
        assertThat(VoteStopping.keepsLead(new double[] {1, 4}, 2)).isEqualTo(1);
        assertThat(VoteStopping.keepsLead(new double[] {5, 4, 3}, 0)).isEqualTo(1);
    }

    @Test
    void keepsLead_aTie_goesToTheAnswerSeenFirst() {
        assertThat(VoteStopping.keepsLead(new double[] {2, 2}, 0)).isEqualTo(1);
        assertThat(VoteStopping.keepsLead(new double[] {3, 2}, 1)).isEqualTo(1);
        assertThat(VoteStopping.keepsLead(new double[] {2, 3}, 1)).isLessThan(1);
    }

    /** One vote for A, one sample to come, under Dirichlet(1+1, 1, 1): nobody can pass A. Two to come: only BB does. */
    @Test
    void keepsLead_smallCase_isWhatTheDistributionSays() {
        assertThat(VoteStopping.keepsLead(new double[] {1}, 1)).isEqualTo(1);
        // P(BB) = 1·2 / (4·5) for one rival not seen yet
        assertThat(VoteStopping.keepsLead(new double[] {1}, 2)).isCloseTo(1 - 2 / 20.0, within(1e-12));
    }

    @Test
    void confidence_knownValues_areThoseOfTheBetaDistribution() {
        assertThat(VoteStopping.confidence(0, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(VoteStopping.confidence(1, 0)).isCloseTo(0.75, within(1e-5));
        assertThat(VoteStopping.confidence(8, 0)).isCloseTo(1 - Math.pow(0.5, 9), within(1e-5));
        assertThat(VoteStopping.confidence(3, 3)).isCloseTo(0.5, within(1e-9));
        assertThat(VoteStopping.confidence(200, 0)).isCloseTo(1, within(1e-9));
    }

    /** The bars of the issue: accuracy uniform in 0.1 to 0.9, and of the problems with accuracy 0.8 the samples alone. */
    @ParameterizedTest
    @CsvSource({"8, 0.995, 0.78, 0.58", "16, 0.99, 0.66, 0.42", "32, 0.99, 0.55, 0.24"})
    void stopping_simulatedVotes_keepTheAnswerAndSaveSamples(int n, double same, double most, double mostAtEighty) {
        Random random = new Random(n);
        VoteSimulation mixed = new VoteSimulation(n, THRESHOLD);
        VoteSimulation good = new VoteSimulation(n, THRESHOLD);
        for (int i = 0; i < PROBLEMS; i++) {
            mixed.take(VoteSimulation.samples(n, 0.1 + 0.8 * random.nextDouble(), random));
            good.take(VoteSimulation.samples(n, 0.8, random));
        }

        assertThat(mixed.sameAnswer()).isGreaterThanOrEqualTo(same);
        assertThat(mixed.shareDrawn()).isLessThanOrEqualTo(most);
        assertThat(good.shareDrawn()).isLessThanOrEqualTo(mostAtEighty);
    }
}
