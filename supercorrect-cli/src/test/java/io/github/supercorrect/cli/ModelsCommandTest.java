package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.TextOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
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

    private Path file() {
        return folder.resolve("supercorrect/models").resolve(hub.sha256()).resolve("SuperCorrect-7B.Q4_K_M.gguf");
    }

    @Test
    void pull_model_printsItsFileAndSaysWhatItIsFirst() {
        assertThat(run("models", "pull", MODEL)).isEqualTo(ExitCode.YES);
        assertThat(output()).isEqualTo(file() + "\n");
        assertThat(file()).hasBinaryContent(hub.content);
        assertThat(errors())
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

        assertThat(run("models", "pull", MODEL)).isEqualTo(ExitCode.YES);
        assertThat(hub.requests).isNotEmpty().allMatch(request -> request.startsWith("HEAD "));
    }

    @Test
    void pull_unknownToTheHub_isUnavailableAndLeavesNothing() {
        assertThat(run("models", "pull", "hf:owner/repo/x.gguf")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(output()).isEmpty();
        assertThat(errors()).contains("404");
        assertThat(folder.resolve("supercorrect/models")).doesNotExist();
    }

    @Test
    void pull_offline_isUnavailable() {
        environment.put("HF_HUB_OFFLINE", "1");

        assertThat(run("models", "pull", MODEL)).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(hub.requests).isEmpty();
        assertThat(errors()).contains("HF_HUB_OFFLINE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nano", "x.gguf", "SuperCorrect-7B:Q9", "hf:x", "http://hub.invalid/x.gguf"})
    void pull_nothingToFetch_isUsage(String model) {
        assertThat(run("models", "pull", model)).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).hasLineCount(1);
    }

    @Test
    void path_modelIsHere_isOneLine() {
        run("models", "pull", MODEL);
        out.reset();

        assertThat(run("models", "path", "SuperCorrect-7B")).isEqualTo(ExitCode.YES);
        assertThat(output()).isEqualTo(file() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {MODEL, "SuperCorrect-7B", "hf:owner/repo/x.gguf", "nano", "no-such-file.gguf"})
    void path_modelIsNotHere_isNothing(String model) {
        assertThat(run("models", "path", model)).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(output()).isEmpty();
        assertThat(hub.requests).isEmpty();
    }

    @Test
    void list_models_areOneALine() {
        assertThat(run("models", "list")).isEqualTo(ExitCode.YES);
        assertThat(output()).isEmpty();
        assertThat(errors()).contains("--available");
        run("models", "pull", MODEL);
        out.reset();

        assertThat(run("models", "list")).isEqualTo(ExitCode.YES);
        assertThat(output())
                .startsWith(MODEL + " ")
                .contains("100.0 kB")
                .contains("Apache-2.0")
                .contains("third party")
                .hasLineCount(1);
    }

    @Test
    void list_available_hasEachQuantisationWithItsSize() {
        assertThat(run("models", "list", "--available")).isEqualTo(ExitCode.YES);
        assertThat(output()).contains(MODEL + "  ").contains("4.7 GB").hasLineCount(14);
    }

    @Test
    void verify_damagedFile_isNo() throws IOException {
        run("models", "pull", MODEL);
        assertThat(run("models", "verify")).isEqualTo(ExitCode.YES);
        assertThat(run("models", "verify", MODEL)).isEqualTo(ExitCode.YES);
        byte[] damaged = hub.content.clone();
        damaged[0]++;
        Files.write(file(), damaged);
        out.reset();

        assertThat(run("models", "verify", MODEL)).isEqualTo(ExitCode.NO);
        assertThat(output()).startsWith("DIFFERS").contains(hub.sha256());
    }

    @Test
    void verify_notHere_isUnavailable() {
        assertThat(run("models", "verify", MODEL)).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void remove_model_isGoneAtOnce() {
        run("models", "pull", MODEL);

        assertThat(run("models", "remove", MODEL)).isEqualTo(ExitCode.YES);
        assertThat(file()).doesNotExist();
        assertThat(run("models", "remove", MODEL)).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void models_withoutMore_isUsage() {
        assertThat(run("models")).isEqualTo(ExitCode.USAGE);
        assertThat(run("models", "pull")).isEqualTo(ExitCode.USAGE);
        assertThat(run("models", "path", "a", "b")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void help_ofEachCommand_isThere() {
        assertThat(run("models", "--help")).isEqualTo(ExitCode.YES);
        assertThat(run("models", "pull", "--help")).isEqualTo(ExitCode.YES);
        assertThat(output())
                .contains("list")
                .contains("pull")
                .contains("verify")
                .contains("remove");
    }

    @Test
    void pull_tokenThatIsNone_isUsageAndNotShown() {
        environment.put("HF_TOKEN", "hf_bad secret");

        assertThat(run("models", "pull", MODEL)).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).doesNotContain("secret");
    }

    private int run(String... args) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new TextOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                false);
        SolverSource none = settings -> {
            throw new AssertionError("nothing is to be solved");
        };
        return new CommandRun(console, none, ScriptedSubjects.NONE, new Interruption()).execute(args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
