package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.model.ScriptedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String PROBLEMS = """
            {"problem":"2+2","answer":"4"}
            {"problem":"2+3","answer":"5"}
            {"problem":"1+3","answer":"4"}
            """;

    @TempDir
    Path folder;

    private Path dataset = Path.of("");
    private Path output = Path.of("");
    private final ScriptedModel model = ScriptedModel.saying("<Step1>a</Step1><Answer>4</Answer>");

    @BeforeEach
    void writeProblems() throws IOException {
        dataset = Files.writeString(folder.resolve("set.jsonl"), PROBLEMS);
        output = folder.resolve("out");
    }

    @Test
    void dataset_everyProblem_isSolvedOnceAndReported() throws IOException {
        ModellessRun run = onDataset();

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.lines()).hasSize(3);
        assertThat(plain(run.lines().get(2))).startsWith("| single() | 3 | 66.7 % | 20.8 to 93.9 |");
        assertThat(run.errors()).contains("100 %, 3 of 3 problems, 2 of 3 right", "report.html");
        assertThat(Files.readAllLines(output.resolve("single/results.jsonl"))).hasSize(3);
        assertThat(output.resolve("report.md")).exists();
        assertThat(output.resolve("report.json")).exists();
        assertThat(output.resolve("single/manifest.json")).content().contains("\"sha256\":\"a407b5e5");
    }

    @Test
    void dataset_runThatIsDone_isReportedAgainWithoutTheModel() {
        onDataset();
        int requests = model.requests().size();
        ModellessRun again = onDataset();

        assertThat(again.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(model.requests()).hasSize(requests);
    }

    @Test
    void dataset_otherSettings_areUsageAndSaid() {
        onDataset();
        ModellessRun other = onDataset("--seed", "3", "--temperature", "1");

        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(other.errors()).contains("sampling.seed is 3 instead of 0").contains("another folder");
        assertThat(other.output()).isEmpty();
    }

    @Test
    void dataset_fewShotAndSamples_areInTheManifest() {
        onDataset("--few-shot", "--samples", "2", "--limit", "1", "--temperature", "0.7");

        assertThat(output.resolve("single/manifest.json"))
                .content()
                .contains("\"name\":\"FEW_SHOT\"", "\"samples\":2", "\"problems\":1");
    }

    @Test
    void dataset_json_printsOneObject() {
        ModellessRun run = onDataset("--json");

        assertThat(run.lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("{\"schemaVersion\":1,\"runs\":[{\"name\":\"single()\""));
    }

    @Test
    void dataset_badLine_isUsageWithItsNumber_orLeftOut() throws IOException {
        Files.writeString(dataset, PROBLEMS + "nonsense\n");

        ModellessRun strict = onDataset();
        ModellessRun lenient = onDataset("--skip-bad-lines");

        assertThat(strict.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(strict.errors()).contains("line 4");
        assertThat(lenient.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(lenient.errors()).contains("line 4 is left out");
    }

    @Test
    void dataset_unknownStrategy_isUsage() {
        ModellessRun run = onDataset("--strategies", "guess");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errors()).contains("guess");
    }

    @Test
    void dataset_severalStrategies_areARunEach() {
        ModellessRun run = onDataset("--strategies", "single,vote(3)", "--temperature", "0.7");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(3)).startsWith("| vote(3) | 3 |");
        assertThat(output.resolve("vote-3/results.jsonl")).exists();
        assertThat(output.resolve("report.md")).content().contains("Compared with single()");
    }

    @Test
    void runs_earlierOnes_areComparedWithTheFirst() {
        onDataset();
        ScriptedModel other = ScriptedModel.saying("<Step1>a</Step1><Answer>5</Answer>");
        evaluate(
                other,
                List.of("--model", "nano", "--dataset", dataset.toString(), "--output", folder.resolve("b") + ""));

        Path first = output.resolve("single");
        Path second = folder.resolve("b/single");
        ModellessRun run = ModellessRun.of(
                "", "evaluate", "--runs", first + "," + second, "--output", folder.resolve("both") + "");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.lines()).hasSize(4);
        assertThat(folder.resolve("both/report.md")).content().contains("−33.3", "| 1 | 2 | 1.0000 |");
    }

    @Test
    void regrade_outputs_needNoModel() throws IOException {
        Path outputs = Files.writeString(
                folder.resolve("outputs.jsonl"),
                "{\"pred\":\"1/2\",\"gold\":\"0.5\",\"score\":false}\n{\"pred\":\"3\",\"gold\":\"4\",\"score\":false}\n");

        ModellessRun run =
                ModellessRun.of("", "evaluate", "--regrade", outputs.toString(), "--output", output.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(plain(run.lines().get(2))).startsWith("| outputs.jsonl | 2 | 50.0 % |");
        assertThat(output.resolve("report.md")).content().contains("judged otherwise here | 1 |");
    }

    @Test
    void regrade_resultsOfARun_areGradedAgain() {
        onDataset();
        ModellessRun run = ModellessRun.of(
                "",
                "evaluate",
                "--regrade",
                output.resolve("single/results.jsonl").toString());

        assertThat(plain(run.lines().get(2))).startsWith("| results.jsonl | 3 | 66.7 % |");
    }

    @Test
    void regrade_fieldsAndPolicy_areThoseThatAreNamed() throws IOException {
        Path outputs = Files.writeString(folder.resolve("outputs.jsonl"), "{\"mine\":\"50%\",\"truth\":\"0.5\"}\n");
        List<String> named =
                List.of("--regrade", outputs.toString(), "--answer-field", "mine", "--gold-field", "truth");

        assertThat(plain(evaluate(model, named).output())).contains("| 1 | 100.0 % |");
        assertThat(plain(evaluate(model, with(named, "--policy", "percent=false"))
                        .output()))
                .contains("| 1 | 0.0 % |");
    }

    @Test
    void noTaskOrTwo_areUsage() {
        assertThat(ModellessRun.of("", "evaluate").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(onDataset("--regrade", "x.jsonl").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(evaluate(model, List.of("--dataset", dataset.toString())).errors())
                .contains("--output");
    }

    private ModellessRun onDataset(String... options) {
        return evaluate(
                model,
                with(
                        List.of("--model", "nano", "--dataset", dataset.toString(), "--output", output.toString()),
                        options));
    }

    private static ModellessRun evaluate(ScriptedModel model, List<String> options) {
        List<String> args = new ArrayList<>(List.of("evaluate"));
        args.addAll(options);
        return ModellessRun.of(model, "", args.toArray(String[]::new));
    }

    private static List<String> with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
