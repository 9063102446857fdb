package io.github.supercorrect.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.strategy.Strategy;
import io.github.supercorrect.evaluation.dataset.Dataset;
import io.github.supercorrect.evaluation.metric.Corrections;
import io.github.supercorrect.evaluation.metric.Estimate;
import io.github.supercorrect.evaluation.metric.RunMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of solvers that do more than one generation. */
class StrategiesTest {
    private static final String PROBLEMS = """
            {"problem":"mended","answer":"5","solution":"<Step1>2+2=4</Step1><Step2>4+1=5</Step2><Answer>5</Answer>"}
            {"problem":"broken","answer":"6","solution":"<Step1>2+2=4</Step1><Step2>4+2=6</Step2><Answer>6</Answer>"}
            {"problem":"mislocated","answer":"9","solution":"<Step1>5+2=7</Step1><Step2>7+2=9</Step2><Answer>9</Answer>"}
            """;
    private static final String ATTEMPT = "<Step1>2+2=4</Step1>\n<Step2>4+2=6</Step2>\n<Answer>6</Answer>";
    private static final String CORRECTION = "<Step1>2+2=4</Step1>\n<Step2>4+2=6<Cause>It is 1.</Cause>"
            + "<Correction>4+1=5</Correction></Step2>\n<Answer>5</Answer>";

    @TempDir
    Path folder;

    @Test
    void run_selfCorrection_knowsFlipsLocationAndTheTokensOfBothRounds() throws IOException {
        Dataset dataset = Dataset.open(Files.writeString(folder.resolve("set.jsonl"), PROBLEMS));
        ScriptedModel model =
                ScriptedModel.builder().replyTo(StrategiesTest::reply).build();
        RecordedRun run = Evaluation.builder(Solver.builder(model).build(), dataset, folder.resolve("run"))
                .options(SolveOptions.builder().strategy(Strategy.selfCorrect()).build())
                .build()
                .run();

        RunMetrics metrics = RunMetrics.of(run);
        assertThat(metrics.corrections()).isEqualTo(new Corrections(3, 1, 1, 1, Estimate.ofShare(1, 2)));
        assertThat(metrics.generatedTokens().mean()).isEqualTo(50);
        assertThat(run.manifest().text("strategy")).contains("selfCorrect()");
    }

    @Test
    void result_throughItsFile_comesBackAsItWas() throws IOException {
        Dataset dataset = Dataset.open(Files.writeString(folder.resolve("set.jsonl"), PROBLEMS));
        List<ItemResult> told = new ArrayList<>();
        RecordedRun run = Evaluation.builder(
                        Solver.builder(ScriptedModel.builder()
                                        .replyTo(StrategiesTest::reply)
                                        .build())
                                .strategy(Strategy.selfCorrect())
                                .build(),
                        dataset,
                        folder.resolve("run"))
                .listener(new EvaluationListener() {
                    @Override
                    public void onResult(ItemResult result, EvaluationProgress progress) {
                        told.add(result);
                    }
                })
                .build()
                .run();

        List<SampleResult> read = new ArrayList<>();
        run.forEach(result -> read.addAll(result.samples()));
        assertThat(read).isEqualTo(told.stream().map(ItemResult::first).toList());
        assertThat(read.get(0).locatedStep()).contains(2);
        assertThat(read.get(2).trueStep()).contains(1);
    }

    private static Reply reply(Prompt prompt) {
        boolean correcting = ((ChatPrompt) prompt)
                .messages().stream().anyMatch(message -> message.text().contains("Reasoning steps to be Checked:"));
        return Reply.of(correcting ? CORRECTION : ATTEMPT)
                .withUsage(new Usage(
                        100, 0, correcting ? 30 : 20, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1)));
    }
}
