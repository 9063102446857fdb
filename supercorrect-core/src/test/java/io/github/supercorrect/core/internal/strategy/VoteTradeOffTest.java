package io.github.supercorrect.core.internal.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What early stopping saves and costs, at several thresholds: the table of docs/strategies.md is what this computes. */
class VoteTradeOffTest {
    private static final double[] THRESHOLDS = {0.8, 0.9, 0.95, 0.96, 0.99, 1};
    private static final int[] SAMPLES = {8, 16, 32};
    private static final int PROBLEMS = 10_000;

    @Test
    void table_ofThePage_isWhatTheSimulationGives() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "strategies.md"))).contains(table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| `stopEarly` |");
        for (int n : SAMPLES) {
            table.append(" n = ").append(n).append(": same answer | samples | at 0.8 |");
        }
        table.append('\n').append("|---".repeat(1 + 3 * SAMPLES.length)).append("|\n");
        for (double threshold : THRESHOLDS) {
            table.append("| ").append(threshold).append(" |");
            for (int n : SAMPLES) {
                table.append(cells(n, threshold));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String cells(int n, double threshold) {
        Random random = new Random(n); // the same problems for each threshold
        VoteSimulation mixed = new VoteSimulation(n, threshold);
        VoteSimulation good = new VoteSimulation(n, threshold);
        for (int i = 0; i < PROBLEMS; i++) {
            mixed.take(VoteSimulation.samples(n, 0.1 + 0.8 * random.nextDouble(), random));
            good.take(VoteSimulation.samples(n, 0.8, random));
        }
        return String.format(
                Locale.ROOT,
                " %.1f %% | %.0f %% | %.0f %% |",
                100 * mixed.sameAnswer(),
                100 * mixed.shareDrawn(),
                100 * good.shareDrawn());
    }
}
