package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ModelsCommandTest {
    private static final String MODEL = "SuperCorrect-7B:Q4_K_M";

    private final Map<String, String> environment = new HashMap<>();
    private final SmallHub hub = new SmallHub();

    @TempDir
    private Path folder;

    ModelsCommandTest() throws IOException {}

    @BeforeEach
    void nameFolders() {
        environment.put("XDG_DATA_HOME", folder.toString());
        environment.put("HF_HUB_CACHE", folder.resolve("hub").toString());
        environment.put("HF_ENDPOINT", hub.endpoint());
    }

    @AfterEach
    void end() throws IOException {
        hub.close();
    }

    private ModellessRun run(String... args) {
        return ModellessRun.in(environment, args);
    }

    private Path file() {
        return folder.resolve("supercorrect/models").resolve(hub.sha256()).resolve("SuperCorrect-7B.Q4_K_M.gguf");
    }

    @Test
    void pull_model_printsItsFileAndSaysWhatItIsFirst() {
        ModellessRun run = run("models", "pull", MODEL);
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output()).isEqualTo(file() + "\n");
        assertThat(file()).hasBinaryContent(hub.content);
        assertThat(run.errors())
                .contains("100.0 kB from hf:QuantFactory/SuperCorrect-7B-GGUF")
                .contains("Apache-2.0")
                .contains("third party")
                .contains(hub.sha256())
                .contains("100 %");
    }

    @Test
    void pull_again_asksForNoBody() {
        run("models", "pull", MODEL);
        hub.requests.clear();

        ModellessRun run = run("models", "pull", MODEL);
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(hub.requests).isNotEmpty().allMatch(request -> request.startsWith("HEAD "));
    }

    @Test
    void pull_unknownToTheHub_isUnavailableAndLeavesNothing() {
        ModellessRun run = run("models", "pull", "hf:owner/repo/x.gguf");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("404");
        assertThat(folder.resolve("supercorrect/models")).doesNotExist();
    }

    @Test
    void pull_offline_isUnavailable() {
        environment.put("HF_HUB_OFFLINE", "1");

        ModellessRun run = run("models", "pull", MODEL);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(hub.requests).isEmpty();
        assertThat(run.errors()).contains("HF_HUB_OFFLINE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nano", "x.gguf", "SuperCorrect-7B:Q9", "hf:x", "http://hub.invalid/x.gguf"})
    void pull_nothingToFetch_isUsage(String model) {
        ModellessRun run = run("models", "pull", model);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errors()).hasLineCount(1);
    }

    @Test
    void path_modelIsHere_isOneLine() {
        run("models", "pull", MODEL);

        ModellessRun run = run("models", "path", "SuperCorrect-7B");
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output()).isEqualTo(file() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {MODEL, "SuperCorrect-7B", "hf:owner/repo/x.gguf", "nano", "no-such-file.gguf"})
    void path_modelIsNotHere_isNothing(String model) {
        ModellessRun run = run("models", "path", model);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(run.output()).isEmpty();
        assertThat(hub.requests).isEmpty();
    }

    @Test
    void list_models_areOneALine() {
        ModellessRun run = run("models", "list");
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("--available");
        run("models", "pull", MODEL);

        run = run("models", "list");
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output())
                .startsWith(MODEL + " ")
                .contains("100.0 kB")
                .contains("Apache-2.0")
                .contains("third party")
                .hasLineCount(1);
    }

    @Test
    void list_available_hasEachQuantisationWithItsSize() {
        ModellessRun run = run("models", "list", "--available");
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output()).contains(MODEL + "  ").contains("4.7 GB").hasLineCount(14);
    }

    @Test
    void verify_damagedFile_isNo() throws IOException {
        run("models", "pull", MODEL);
        assertThat(run("models", "verify").exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run("models", "verify", MODEL).exitCode()).isEqualTo(ExitCode.YES);
        byte[] damaged = hub.content.clone();
        damaged[0]++;
        Files.write(file(), damaged);

        ModellessRun run = run("models", "verify", MODEL);
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.output()).startsWith("DIFFERS").contains(hub.sha256());
    }

    @Test
    void verify_notHere_isUnavailable() {
        ModellessRun run = run("models", "verify", MODEL);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void remove_model_isGoneAtOnce() {
        run("models", "pull", MODEL);

        assertThat(run("models", "remove", MODEL).exitCode()).isEqualTo(ExitCode.YES);
        assertThat(file()).doesNotExist();
        assertThat(run("models", "remove", MODEL).exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void models_withoutMore_isUsage() {
        assertThat(run("models").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("models", "pull").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("models", "path", "a", "b").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void help_ofEachCommand_isThere() {
        assertThat(run("models", "pull", "--help").exitCode()).isEqualTo(ExitCode.YES);
        ModellessRun run = run("models", "--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output())
                .contains("list")
                .contains("pull")
                .contains("verify")
                .contains("remove");
    }

    @Test
    void pull_tokenThatIsNone_isUsageAndNotShown() {
        environment.put("HF_TOKEN", "hf_bad secret");

        ModellessRun run = run("models", "pull", MODEL);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errors()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path " + MODEL, "list", "verify", "remove " + MODEL})
    void models_whatIsSetForServersIsWrong_doesNotMatterHere(String command) {
        run("models", "pull", MODEL);
        environment.put("HF_ENDPOINT", "http://hub.invalid");
        environment.put("HF_TOKEN", "not one");

        assertThat(run(("models " + command).split(" ")).exitCode()).isEqualTo(ExitCode.YES);
    }
}
