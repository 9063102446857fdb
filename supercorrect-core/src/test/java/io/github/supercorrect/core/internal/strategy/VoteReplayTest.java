package io.github.supercorrect.core.internal.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.supercorrect.grading.AnswerGrader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Early stopping on recorded samples of a real model, in many orders. */
class VoteReplayTest {
    private static final int SAMPLES = 8;
    private static final int ORDERS = 1000;
    private static final double THRESHOLD = 0.96;

    @Test
    void stopping_recordedSamplesInManyOrders_keepsTheAnswer() throws IOException {
        VoteSimulation replay = new VoteSimulation(SAMPLES, THRESHOLD);
        Random random = new Random(1);
        for (int[] groups : recorded()) {
            for (int order = 0; order < ORDERS; order++) {
                replay.take(shuffled(groups, random));
            }
        }

        assertThat(replay.sameAnswer()).isGreaterThanOrEqualTo(0.995);
        assertThat(replay.shareDrawn()).isLessThanOrEqualTo(0.58);
    }

    /** For each problem the group of each sample; -1 for one without a vote. */
    private static List<int[]> recorded() throws IOException {
        List<int[]> all = new ArrayList<>();
        for (List<String> answers : answers()) {
            int[] groups = new int[SAMPLES];
            List<List<Integer>> classes = AnswerGrader.standard().group(answers);
            for (int i = 0; i < classes.size(); i++) {
                for (int sample : classes.get(i)) {
                    groups[sample] = answers.get(sample).isEmpty() ? -1 : i;
                }
            }
            all.add(groups);
        }
        assertThat(all).hasSize(100);
        return all;
    }

    private static int[] shuffled(int[] groups, Random random) {
        int[] shuffled = Arrays.copyOf(groups, groups.length);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }

    /** The file that {@code votes/SOURCE.md} describes. */
    private static List<List<String>> answers() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<List<String>> all = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(VoteReplayTest.class.getResourceAsStream("/votes/math-100x8-answers.jsonl"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                List<String> answers = new ArrayList<>();
                json.readTree(line).get("answers").forEach(answer -> answers.add(answer.asText()));
                all.add(answers);
            }
        }
        return all;
    }
}
