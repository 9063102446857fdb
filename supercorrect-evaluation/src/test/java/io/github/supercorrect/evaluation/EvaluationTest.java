package io.github.supercorrect.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.evaluation.dataset.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EvaluationTest {
    private static final int PROBLEMS = 40;

    @TempDir
    Path folder;

    private Dataset dataset;
    private Path whole;

    @BeforeEach
    void runOnce() throws IOException {
        dataset = Dataset.open(Sums.file(folder, PROBLEMS));
        whole = folder.resolve("whole");
        run(Sums.model(), whole);
    }

    @Test
    void run_allProblems_haveAResultInTheirOrder() throws IOException {
        List<ItemResult> results = results(whole);

        assertThat(results).extracting(result -> result.item().index()).containsExactlyElementsOf(indexes());
        assertThat(results)
                .allMatch(result -> result.first().isCorrect() == (result.item().index() % 5 != 4));
        assertThat(Files.readString(whole.resolve("times.jsonl"))).hasLineCount(PROBLEMS);
    }

    @Test
    void run_result_knowsTokensTagsAndEnd() {
        SampleResult tagged = results(whole).get(3).first();
        SampleResult untagged = results(whole).get(6).first();

        assertThat(tagged.isTagged()).isTrue();
        assertThat(tagged.generatedTokens()).contains(13);
        assertThat(tagged.promptTokens()).contains(100);
        assertThat(tagged.text()).isEqualTo("<Step1>é 3</Step1><Answer>6</Answer>");
        assertThat(untagged.isTagged()).isFalse();
        assertThat(untagged.isCorrect()).isTrue();
        assertThat(results(whole).get(10).first().isCutOff()).isTrue();
    }

    @Test
    void run_severalAtATime_writesTheSameFile() throws IOException {
        Path other = folder.resolve("parallel");
        run(Sums.model(7), other);

        assertSameResults(other);
    }

    @Test
    void run_slowFirstProblem_doesNotChangeTheOrder() throws IOException {
        Gate gate = Gate.shut();
        AtomicInteger others = new AtomicInteger();
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> {
                    int n = Sums.number(prompt);
                    if (n > 0 && others.incrementAndGet() == 3) {
                        gate.release();
                    }
                    return n == 0 ? Sums.reply(n).withGateBeforeText(gate) : Sums.reply(n);
                })
                .concurrency(2)
                .build();
        Path other = folder.resolve("slow");
        run(model, other);

        assertSameResults(other);
    }

    @Test
    void run_endedAnywhere_goesOnToTheSameFile() throws IOException {
        byte[] results = Files.readAllBytes(whole.resolve("results.jsonl"));
        Path other = folder.resolve("cut");
        for (int length = 0; length <= results.length; length += 97) {
            Files.createDirectories(other);
            Files.copy(whole.resolve("manifest.json"), other.resolve("manifest.json"));
            Files.write(other.resolve("results.jsonl"), Arrays.copyOf(results, length));
            Files.copy(whole.resolve("times.jsonl"), other.resolve("times.jsonl"));

            ScriptedModel model = Sums.model();
            run(model, other);

            assertSameResults(other);
            assertThat(Files.readString(other.resolve("times.jsonl"))).hasLineCount(PROBLEMS);
            long whole = new String(Arrays.copyOf(results, length), StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(model.requests()).hasSize(PROBLEMS - (int) whole);
            for (String file : List.of("manifest.json", "results.jsonl", "times.jsonl")) {
                Files.delete(other.resolve(file));
            }
        }
    }

    @Test
    void run_thatIsDone_solvesNothing() {
        ScriptedModel model = Sums.model();
        run(model, whole);

        assertThat(model.requests()).isEmpty();
    }

    @Test
    void run_otherSettings_saysWhatDiffers() {
        Solver solver = Solver.builder(Sums.model()).build();
        Evaluation other = Evaluation.builder(solver, dataset, whole)
                .options(SolveOptions.builder().temperature(0.7).seed(3).build())
                .samples(2)
                .build();

        assertThatThrownBy(other::run)
                .isInstanceOfSatisfying(RunMismatchException.class, e -> assertThat(e.differences())
                        .containsExactlyInAnyOrder(
                                "sampling.temperature is 0.7 instead of 0.0",
                                "sampling.seed is 3 instead of 0",
                                "samples is 2 instead of 1"))
                .hasMessageContaining("another folder");
    }

    @Test
    void run_otherDataset_isRefused() throws IOException {
        Dataset changed = Dataset.open(Sums.file(folder, PROBLEMS - 1));
        Evaluation other = Evaluation.builder(Solver.builder(Sums.model()).build(), changed, whole)
                .build();

        assertThatThrownBy(other::run).isInstanceOf(RunMismatchException.class).hasMessageContaining("dataset.sha256");
    }

    @Test
    void run_resultsThatSomebodyHasChanged_areLeftAloneAndRefused() throws IOException {
        Path results = whole.resolve("results.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(results));
        lines.remove(3);
        String changed = String.join("\n", lines) + "\n";
        Files.writeString(results, changed);

        assertThatThrownBy(() -> run(Sums.model(), whole))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("problem 4 where that of 3 should be");
        assertThat(results).hasContent(changed);
    }

    @Test
    void run_folderInUse_isRefused() {
        Path busy = folder.resolve("busy");
        List<Throwable> failures = new ArrayList<>();
        Solver solver = Solver.builder(Sums.model()).build();
        Evaluation.builder(solver, dataset, busy)
                .listener(new EvaluationListener() {
                    @Override
                    public void onResult(ItemResult result, EvaluationProgress progress) {
                        if (progress.doneHere() == 1) {
                            try {
                                run(Sums.model(), busy);
                            } catch (InvalidInputException e) {
                                failures.add(e);
                            }
                        }
                    }
                })
                .build()
                .run();

        assertThat(failures).singleElement().satisfies(e -> assertThat(e).hasMessageContaining("Another process"));
    }

    @Test
    void run_folderThatCannotBe_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");

        assertThatThrownBy(() -> run(Sums.model(), file.resolve("run")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void run_problemThatCannotBeSolved_isAWrongResultThatSaysWhy() {
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("").withFailure(new PromptTooLongException(5000, 4096, 16)))
                .reply("<Answer>2</Answer>")
                .build();
        Path other = folder.resolve("failing");
        run(model, other);

        SampleResult first = results(other).get(0).first();
        assertThat(first.failure())
                .hasValueSatisfying(reason -> assertThat(reason).contains("PromptTooLong"));
        assertThat(first.isCorrect()).isFalse();
        assertThat(results(other)).hasSize(PROBLEMS);
    }

    @Test
    void run_crashOnce_isTriedAgain() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> calls.incrementAndGet() == 4
                        ? Reply.of("").withFailure(new EngineCrashedException("gone"))
                        : Sums.reply(Sums.number(prompt)))
                .build();
        Path other = folder.resolve("crash");
        run(model, other);

        assertSameResults(other);
    }

    @Test
    void run_modelGone_endsAndGoesOnLater() throws IOException {
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> Sums.number(prompt) == 9
                        ? Reply.of("").withFailure(new ModelUnavailableException("gone"))
                        : Sums.reply(Sums.number(prompt)))
                .build();
        Path other = folder.resolve("gone");

        assertThatThrownBy(() -> run(model, other)).isInstanceOf(ModelUnavailableException.class);
        assertThat(results(other)).hasSize(9);
        run(Sums.model(), other);
        assertSameResults(other);
    }

    @Test
    void run_severalSamples_haveSeedsOneAfterTheOther() {
        ScriptedModel model = Sums.model();
        Path other = folder.resolve("samples");
        Evaluation.builder(Solver.builder(model).build(), dataset, other)
                .options(SolveOptions.builder().temperature(0.7).seed(5).build())
                .samples(3)
                .build()
                .run();

        assertThat(results(other)).allMatch(result -> result.samples().size() == 3);
        assertThat(model.requests().subList(0, 3))
                .extracting(request -> request.options().sampling().seed())
                .containsExactly(5L, 6L, 7L);
    }

    @Test
    void listener_duringARun_isToldHowFarItIs() {
        List<EvaluationProgress> told = new ArrayList<>();
        Evaluation.builder(Solver.builder(Sums.model()).build(), dataset, folder.resolve("told"))
                .listener(new EvaluationListener() {
                    @Override
                    public void onResult(ItemResult result, EvaluationProgress progress) {
                        told.add(progress);
                    }
                })
                .build()
                .run();

        EvaluationProgress last = told.get(PROBLEMS - 1);
        assertThat(told).hasSize(PROBLEMS);
        assertThat(last.done()).isEqualTo(PROBLEMS);
        assertThat(last.correctHere()).isEqualTo(PROBLEMS - PROBLEMS / 5);
        assertThat(last.remaining()).hasValueSatisfying(rest -> assertThat(rest).isZero());
    }

    @Test
    void fewShot_prompt_isPlainTextWithFourExamplesAndTheProblem() {
        SolveOptions options =
                FewShot.applyTo(SolveOptions.builder().maxTokens(99).build());

        assertThat(options.prompt().render("Mine?").toString().split("Problem:\n", -1))
                .hasSize(6);
        assertThat(options.prompt().name()).isEqualTo(FewShot.NAME);
        assertThat(options.generation().maxTokens()).hasValue(99);
        assertThat(options.generation().stopStrings()).contains("Problem:");
    }

    @Test
    void fewShot_replyInTheExamplesForm_isUnderstood() throws IOException {
        ScriptedModel model = ScriptedModel.saying(
                " Adding gives $0+0=\\boxed{0}$.\nFinal Answer: The final answer is $0$. I hope it is correct.\n\nProblem:\nMore?");
        Path other = folder.resolve("few");
        Evaluation.builder(Solver.builder(model).build(), dataset, other)
                .options(FewShot.applyTo(SolveOptions.defaults()))
                .build()
                .run();

        assertThat(results(other).get(0).first().isCorrect()).isTrue();
        assertThat(Files.readString(other.resolve("manifest.json"))).contains("FEW_SHOT");
    }

    @Test
    void open_noRun_isRefused() {
        assertThatThrownBy(() -> RecordedRun.open(folder.resolve("nothing")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no run");
    }

    private void run(ScriptedModel model, Path into) {
        try (Solver solver = Solver.builder(model).build()) {
            Evaluation.builder(solver, dataset, into).build().run();
        }
    }

    private void assertSameResults(Path other) throws IOException {
        assertThat(Files.readString(other.resolve("results.jsonl")))
                .isEqualTo(Files.readString(whole.resolve("results.jsonl")));
    }

    private static List<ItemResult> results(Path run) {
        List<ItemResult> results = new ArrayList<>();
        RecordedRun.open(run).forEach(results::add);
        return results;
    }

    private static List<Long> indexes() {
        return LongStream.range(0, PROBLEMS).boxed().toList();
    }
}
