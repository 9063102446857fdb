package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.TextOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectCommandTest {
    private static final byte[] NAME = "SuperCorrect nano".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private byte[] nano = {};
    private Path file = Path.of("nano.gguf");

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream in = InspectCommandTest.class.getResourceAsStream("/io/github/supercorrect/nano/nano.gguf")) {
            nano = Objects.requireNonNull(in, "nano.gguf").readAllBytes();
        }
        file = Files.write(folder.resolve("nané.gguf"), nano);
    }

    @Test
    void inspect_soundFile_saysWhatItIs() {
        assertThat(run("inspect", file.toString())).isEqualTo(ExitCode.YES);
        assertThat(errors()).isEmpty();
        assertThat(output())
                .containsPattern("name +SuperCorrect nano\n")
                .containsPattern("architecture +qwen2\n")
                .containsPattern("parameters +1\\.8 million \\(1826144\\)\n")
                .containsPattern("quantisation +F16 \\(F16 3\\.6 MB, F32 13\\.7 kB\\)\n")
                .containsPattern("context +1024 tokens\n")
                .containsPattern("layers +6, width 160, inner width 448\n")
                .containsPattern("KV cache +768 bytes per token")
                .containsPattern("chat format +chatml, template of")
                .containsPattern("header SHA-256 +[0-9a-f]{64}\n")
                .containsPattern("tensors +74\n")
                .containsPattern("runs here +yes\n")
                .doesNotContain("blk.0");
    }

    @Test
    void inspect_tensors_listsThem() {
        assertThat(run("inspect", "--tensors", file.toString())).isEqualTo(ExitCode.YES);
        assertThat(output().lines().filter(line -> line.startsWith("  "))).hasSize(74);
        assertThat(output()).containsPattern("blk\\.0\\.attn_q\\.weight +F16 +160 x 160 +51200 bytes at 328320\n");
    }

    @Test
    void inspect_json_isOneObjectOfItsOwnFields() throws IOException {
        assertThat(run("inspect", "--json", file.toString())).isEqualTo(ExitCode.YES);
        assertThat(output().lines()).hasSize(1);
        assertThat(fields(output()))
                .containsEntry("file", "nané.gguf")
                .containsEntry("fileSize", "3692032")
                .containsEntry("ggufVersion", "3")
                .containsEntry("runnable", "true")
                .containsEntry("architecture", "qwen2")
                .containsEntry("parameters", "1826144")
                .containsEntry("contextLength", "1024")
                .containsEntry("blockCount", "6")
                .containsEntry("kvBytesPerToken", "768")
                .containsEntry("tokenizerPre", "qwen2")
                .containsEntry("endOfTurn", "1023")
                .containsEntry("chatFormat", "chatml")
                .containsKeys("headerSha256", "chatTemplate", "bytesByType", "rmsEpsilon", "ropeBase")
                .doesNotContainKeys("obstacle", "tensors");
    }

    @Test
    void inspect_jsonWithTensors_hasThemAll() throws IOException {
        assertThat(run("inspect", "--json", "--tensors", file.toString())).isEqualTo(ExitCode.YES);
        assertThat(fields(output())).containsEntry("tensors", "[");
        assertThat(output())
                .contains("{\"name\":\"token_embd.weight\",\"type\":\"F16\",\"dimensions\":[160,1024],"
                        + "\"offset\":0,\"bytes\":327680}");
    }

    @Test
    void inspect_controlCharactersInTheName_stayAwayFromTheTerminal() throws IOException {
        int at = new String(nano, StandardCharsets.ISO_8859_1).indexOf(new String(NAME, StandardCharsets.ISO_8859_1));
        System.arraycopy("Super\u001b[2J\nrect na".getBytes(StandardCharsets.UTF_8), 0, nano, at, NAME.length);
        Files.write(file, nano);

        assertThat(run("inspect", file.toString())).isEqualTo(ExitCode.YES);
        assertThat(output()).containsPattern("name +Super\uFFFD\\[2J rect na").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 100, 10_000, 100_000, 3_692_031})
    void inspect_fileCutOff_isUnavailableWithReasonAndPlace(int length) throws IOException {
        Files.write(file, Arrays.copyOf(nano, length));

        assertThat(run("inspect", "--json", file.toString())).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(output()).isEmpty();
        assertThat(errors()).contains("nané.gguf: ").hasLineCount(1);
        assertThat(errors()).containsPattern(length == 0 ? "is empty" : "\\(at byte [0-9]+\\)");
    }

    @Test
    void inspect_noFileOrNotAFile_isUnavailable() {
        assertThat(run("inspect", folder.resolve("missing").toString())).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(run("inspect", folder.toString())).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(errors())
                .contains("does not exist")
                .contains("is a directory")
                .hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "inspect nano", "inspect a b", "inspect --nope a"})
    void inspect_wrongUsage_isTwoLinesAtMost(String line) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(output()).isEmpty();
        assertThat(errors().lines()).hasSizeBetween(1, 2);
    }

    private int run(String... args) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new TextOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
        return new CommandRun(
                        console,
                        settings -> {
                            throw new AssertionError("inspect opens no model");
                        },
                        ScriptedSubjects.NONE,
                        new Interruption())
                .execute(args);
    }

    /** The fields of the outer object; of an inner object or array only how it begins. */
    private static Map<String, String> fields(String json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, parser.getText());
                parser.skipChildren();
            }
            assertThat(parser.nextToken()).isNull();
        }
        return fields;
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
