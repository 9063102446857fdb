package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
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
        ModellessRun run = ModellessRun.of("", "inspect", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.errors()).isEmpty();
        assertThat(run.output())
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
        ModellessRun run = ModellessRun.of("", "inspect", "--tensors", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output().lines().filter(line -> line.startsWith("  "))).hasSize(74);
        assertThat(run.output()).containsPattern("blk\\.0\\.attn_q\\.weight +F16 +160 x 160 +51200 bytes at 328320\n");
    }

    @Test
    void inspect_json_isOneObjectOfItsOwnFields() throws IOException {
        ModellessRun run = ModellessRun.of("", "inspect", "--json", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output().lines()).hasSize(1);
        assertThat(fields(run.output()))
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
        ModellessRun run = ModellessRun.of("", "inspect", "--json", "--tensors", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(fields(run.output())).containsEntry("tensors", "[");
        assertThat(run.output())
                .contains("{\"name\":\"token_embd.weight\",\"type\":\"F16\",\"dimensions\":[160,1024],"
                        + "\"offset\":0,\"bytes\":327680}");
    }

    @Test
    void inspect_controlCharactersInTheName_stayAwayFromTheTerminal() throws IOException {
        int at = new String(nano, StandardCharsets.ISO_8859_1).indexOf(new String(NAME, StandardCharsets.ISO_8859_1));
        System.arraycopy("Super\u001b[2J\nrect na".getBytes(StandardCharsets.UTF_8), 0, nano, at, NAME.length);
        Files.write(file, nano);

        ModellessRun run = ModellessRun.of("", "inspect", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output())
                .containsPattern("name +Super\uFFFD\\[2J rect na")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 100, 10_000, 100_000, 3_692_031})
    void inspect_fileCutOff_isUnavailableWithReasonAndPlace(int length) throws IOException {
        Files.write(file, Arrays.copyOf(nano, length));

        ModellessRun run = ModellessRun.of("", "inspect", "--json", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("nané.gguf: ").hasLineCount(1);
        assertThat(run.errors()).containsPattern(length == 0 ? "is empty" : "\\(at byte [0-9]+\\)");
    }

    @Test
    void inspect_noFileOrNotAFile_isUnavailable() {
        ModellessRun missing =
                ModellessRun.of("", "inspect", folder.resolve("missing").toString());
        ModellessRun directory = ModellessRun.of("", "inspect", folder.toString());

        assertThat(missing.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(missing.errors()).contains("does not exist").hasLineCount(1);
        assertThat(directory.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(directory.errors()).contains("is a directory").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "inspect nano", "inspect a b", "inspect --nope a"})
    void inspect_wrongUsage_isTwoLinesAtMost(String line) {
        ModellessRun run = ModellessRun.of("", line.split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSizeBetween(1, 2);
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
}
