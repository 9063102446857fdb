package io.github.supercorrect.gguf.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class GgufHeaderTest {

    @TempDir
    Path directory;

    @Test
    void read_nanoModel_knowsAllOfIt() throws IOException {
        GgufHeader header = GgufHeader.read(NanoModel.unpackInto(directory));

        assertThat(header.architecture()).isEqualTo("qwen2");
        assertThat(header.quantisation()).isEqualTo("F16");
        assertThat(header.contextLength()).isEqualTo(1024);
        assertThat(header.tokenizer()).isEqualTo("gpt2");
        assertThat(header.vocabulary().size()).isEqualTo(1024);
        assertThat(header.vocabulary().controlTokens()).containsExactly("<|endoftext|>", "<|im_start|>", "<|im_end|>");
        assertThat(header.fileSize()).isEqualTo(NanoModel.SIZE);
        SupportedModels.check(header);
    }

    @Test
    void read_writtenFile_findsEverything() throws IOException {
        GgufHeader header = GgufHeader.read(Gguf.valid().writeTo(file()));

        assertThat(header.name()).contains("test model");
        assertThat(header.quantisation()).isEqualTo("Q4_K_M");
        assertThat(header.contextLength()).isEqualTo(4096);
        assertThat(header.vocabulary().longestToken()).isEqualTo(7);
        assertThat(header.version()).isEqualTo(3);
        assertThat(header.sha256()).hasSize(64);
    }

    @Test
    void read_namesFullOfControlCharacters_giveOneShortLine() throws IOException {
        Path foreign = Gguf.valid()
                .text("general.architecture", "a\nb\u001b[31m\u202e" + "x".repeat(4000))
                .u32("a\nb\u001b[31m\u202e" + "x".repeat(900) + ".context_length", 1)
                .writeTo(file());

        assertThatThrownBy(() -> GgufHeader.read(foreign))
                .hasMessageContaining("a?b?[31m?xxx")
                .hasMessageMatching("[ -~…]{100,600}");
    }

    @Test
    void read_fileInsideAnArchive_isRefusedSayingWhatToDo() throws IOException {
        Path archive = directory.resolve("models.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path inside = Gguf.valid().writeTo(zip.getPath("model.gguf"));

            assertThatThrownBy(() -> GgufHeader.read(inside)).hasMessageContainingAll("model.gguf", "copy it");
        }
    }

    @Test
    void read_writtenFile_keepsNumbersTokenizerAndTensors() throws IOException {
        GgufHeader header = GgufHeader.read(Gguf.valid()
                .text("tokenizer.chat_template", "{{ <|im_start|> }}")
                .u32("tokenizer.ggml.bos_token_id", 4)
                .writeTo(file()));

        assertThat(header.shape().keyLength()).isEqualTo(4);
        assertThat(header.shape().kvBytesPerToken(TensorType.F32)).isEqualTo(2 * 4 * 4);
        assertThat(header.tokenizerPre()).contains("qwen2");
        assertThat(header.tokenization().endOfText()).hasValue(3);
        assertThat(header.tokenization().beginOfText()).isEmpty();
        assertThat(header.chatTemplate()).contains("{{ <|im_start|> }}");
        assertThat(header.tensors())
                .hasSize(11)
                .contains(new TensorInfo("blk.0.attn_k.weight", TensorType.F32, List.of(8L, 4L), 448, 128));
        assertThat(header.parameters()).isEqualTo(32 + 3 * 8 + 2 * 64 + 2 * 32 + 3 * 128);
    }

    @Test
    void read_templateBeyondTheBound_isNotKept() throws IOException {
        Gguf file = Gguf.valid().text("tokenizer.chat_template", "x".repeat(300_000));

        assertThat(GgufHeader.read(file.writeTo(file())).chatTemplate()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwen3", "llama", "mistral3", "gemma", "gemma2", "gemma3"})
    void read_otherArchitecturesWithHeadsOfTheirOwnSize_areFine(String architecture) throws IOException {
        Gguf file = Gguf.transformer(architecture)
                .u32(architecture + ".attention.key_length", 16)
                .u32(architecture + ".attention.value_length", 16)
                .withoutTensor("blk.0.attn_q.weight")
                .withoutTensor("blk.0.attn_k.weight")
                .withoutTensor("blk.0.attn_v.weight")
                .withoutTensor("blk.0.attn_output.weight")
                .weight("blk.0.attn_q.weight", 8, 32)
                .weight("blk.0.attn_k.weight", 8, 16)
                .weight("blk.0.attn_v.weight", 8, 16)
                .weight("blk.0.attn_output.weight", 32, 8);

        assertThatCode(() -> SupportedModels.check(GgufHeader.read(file.writeTo(file()))))
                .doesNotThrowAnyException();
    }

    @Test
    void read_fusedTensors_areFine() throws IOException {
        Gguf file = Gguf.transformer("phi3")
                .u32("phi3.rope.dimension_count", 2)
                .withoutTensor("blk.0.attn_q.weight")
                .withoutTensor("blk.0.attn_k.weight")
                .withoutTensor("blk.0.attn_v.weight")
                .withoutTensor("blk.0.ffn_gate.weight")
                .withoutTensor("blk.0.ffn_up.weight")
                .weight("blk.0.attn_qkv.weight", 8, 16)
                .weight("blk.0.ffn_up.weight", 8, 32);

        assertThatCode(() -> SupportedModels.check(GgufHeader.read(file.writeTo(file()))))
                .doesNotThrowAnyException();
    }

    @Test
    void read_sentencePiece_needsScores() throws IOException {
        Gguf file =
                Gguf.transformer("llama").text("tokenizer.ggml.model", "llama").without("tokenizer.ggml.merges");
        Path bare = file.writeTo(file());
        assertThatThrownBy(() -> GgufHeader.read(bare)).hasMessageContaining("tokenizer.ggml.scores");

        Path whole = file.floats("tokenizer.ggml.scores", 0, -1, -2, -3).writeTo(file());
        assertThatCode(() -> SupportedModels.check(GgufHeader.read(whole))).doesNotThrowAnyException();
    }

    @Test
    void read_foreignArchitecture_keepsItsNumbers() throws IOException {
        GgufHeader header = GgufHeader.read(Gguf.transformer("falcon").writeTo(file()));

        assertThat(header.architecture()).isEqualTo("falcon");
        assertThat(header.shape().blockCount()).isEqualTo(1);
    }

    @Test
    void read_withoutFileType_namesTheDominantTensorType() throws IOException {
        Gguf file = Gguf.valid().without("general.file_type").tensor("large", 8, 65_536, 256, 256);

        assertThat(GgufHeader.read(file.writeTo(file())).quantisation()).isEqualTo("Q8_0");
    }

    @Test
    void read_typesBeforeTokens_findsTheControlTokens() throws IOException {
        Gguf file = Gguf.valid().without("tokenizer.ggml.tokens");
        file.texts("tokenizer.ggml.tokens", List.of("a", "b", "<|im_start|>", "<|im_end|>"));

        assertThat(GgufHeader.read(file.writeTo(file())).vocabulary().controlTokens())
                .containsExactly("<|im_start|>", "<|im_end|>");
    }

    @Test
    void read_textsLargerThanTheWindow_areRead() throws IOException {
        Gguf file = Gguf.valid()
                .text("tokenizer.chat_template", "x".repeat(300_000))
                .text("after", "it");

        assertThat(GgufHeader.read(file.writeTo(file())).architecture()).isEqualTo("qwen2");
    }

    @Test
    void read_whatPromptsNeed_isFoundOrLlamaCppsDefault() throws IOException {
        Gguf plain = Gguf.valid();
        Gguf told = Gguf.valid()
                .text("tokenizer.chat_template", "x".repeat(1 << 18))
                .u32("tokenizer.ggml.bos_token_id", 2)
                .raw("tokenizer.ggml.add_bos_token", 7, new byte[] {1});
        Gguf sentencePiece =
                Gguf.valid().text("tokenizer.ggml.model", "llama").floats("tokenizer.ggml.scores", 0, -1, -2, -3);
        Gguf without = Gguf.valid()
                .text("tokenizer.ggml.model", "llama")
                .floats("tokenizer.ggml.scores", 0, -1, -2, -3)
                .raw("tokenizer.ggml.add_bos_token", 7, new byte[1])
                .raw("tokenizer.ggml.add_space_prefix", 7, new byte[1]);

        assertThat(chat(plain)).isEqualTo(new ChatMetadata(Optional.empty(), Optional.empty(), false, false));
        assertThat(chat(told))
                .isEqualTo(
                        new ChatMetadata(Optional.of("x".repeat(1 << 18)), Optional.of("<|im_start|>"), true, false));
        assertThat(chat(sentencePiece))
                .isEqualTo(new ChatMetadata(Optional.empty(), Optional.of("longest"), true, true));
        assertThat(chat(without)).isEqualTo(new ChatMetadata(Optional.empty(), Optional.of("longest"), false, false));
    }

    @Test
    void read_beginTokenOrTemplateBeyondAllBounds_isAsIfNotThere() throws IOException {
        Gguf file = Gguf.valid()
                .u32("tokenizer.ggml.bos_token_id", -1)
                .text("tokenizer.chat_template", "x".repeat((1 << 18) + 1));

        assertThat(chat(file)).isEqualTo(new ChatMetadata(Optional.empty(), Optional.empty(), false, false));
    }

    private ChatMetadata chat(Gguf gguf) throws IOException {
        return GgufHeader.read(gguf.writeTo(file())).chat();
    }

    static Stream<Arguments> damagedFiles() {
        return Stream.of(
                arguments("empty", new byte[0], "is empty"),
                arguments("two bytes", new byte[] {'G', 'G'}, "not a GGUF file"),
                arguments("text", text("<!DOCTYPE html><html>"), "begins with \"<!DOCTYPE html>"),
                arguments("pointer", text("version https://git-lfs.example/spec/v1\n"), "begins with \"version https"),
                arguments("version 1", Gguf.valid().version(1).bytes(), "version 1; versions 2 and 3"),
                arguments("version 0", Gguf.valid().version(0).bytes(), "version 0"),
                arguments("version 4", Gguf.valid().version(4).bytes(), "version 4"),
                arguments("big endian", Gguf.valid().version(0x03000000).bytes(), "big-endian"),
                arguments("keys", Gguf.valid().claim(Long.MAX_VALUE, -1).bytes(), "the number of metadata keys"),
                arguments("tensors", Gguf.valid().claim(-1, 1L << 40).bytes(), "the number of tensors"),
                arguments("one key more", Gguf.valid().claim(17, -1).bytes(), "(at byte "),
                arguments(
                        "no architecture",
                        Gguf.valid().without("general.architecture").bytes(),
                        "general.architecture"),
                arguments(
                        "no context",
                        Gguf.valid().without("qwen2.context_length").bytes(),
                        "qwen2.context_length"),
                arguments(
                        "context 0", Gguf.valid().u32("qwen2.context_length", 0).bytes(), "context_length is 0"),
                arguments(
                        "no tokens",
                        Gguf.valid().without("tokenizer.ggml.tokens").bytes(),
                        "tokenizer.ggml.tokens"),
                arguments(
                        "few types",
                        Gguf.valid().ints("tokenizer.ggml.token_type", 1).bytes(),
                        "token_type"),
                arguments("value type", Gguf.valid().raw("x", 77, new byte[4]).bytes(), "unknown value type 77"),
                arguments("alignment", Gguf.valid().u32("general.alignment", 3).bytes(), "general.alignment is 3"),
                arguments("no dimension", Gguf.valid().tensor("t", 0, 32).bytes(), "0 dimensions"),
                arguments(
                        "dimension 0",
                        Gguf.valid().tensor("t", 0, 32, 4, 0).bytes(),
                        "dimension 1 of tensor \"t\" is 0"),
                arguments("tensor type", Gguf.valid().tensor("t", 99, 32, 4).bytes(), "unknown type 99"),
                arguments("row", Gguf.valid().tensor("t", 12, 32, 100).bytes(), "not a multiple of the 256"),
                arguments("offset", Gguf.valid().tensor("t", 0, 33, 4).bytes(), "not a multiple of 32"),
                arguments(
                        "huge",
                        Gguf.valid().tensor("t", 0, 32, 1L << 40, 1L << 40).bytes(),
                        "larger than any file"),
                arguments("far", Gguf.valid().tensor("t", 0, 1L << 50, 4).bytes(), "cut off: tensor \"t\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedFiles")
    void read_damagedFile_saysWhatAndWhere(String name, byte[] bytes, String reason) throws IOException {
        Path file = Files.write(file(), bytes);

        assertThatThrownBy(() -> GgufHeader.read(file))
                .isInstanceOfSatisfying(
                        GgufException.class, e -> assertThat(e.kind()).isEqualTo(GgufException.Kind.INVALID))
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    @Test
    void read_nanoCutAnywhere_isCutOffOrInvalid() throws IOException {
        byte[] whole = Files.readAllBytes(NanoModel.unpackInto(directory));
        for (int i = 0; i < 60; i++) {
            int length = (int) (whole.length * (i / 60.0));
            Path file = Files.write(file(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> GgufHeader.read(file)).isInstanceOf(GgufException.class);
        }
        Path file = Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> GgufHeader.read(file)).hasMessageContaining("cut off");
    }

    @Test
    void read_randomChanges_neverFailOtherwiseThanTyped() throws IOException {
        byte[] valid = Gguf.valid().bytes();
        Random random = new Random(42);
        for (int i = 0; i < 3000; i++) {
            byte[] changed = valid.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            readOrFailTyped(Files.write(file(), changed));
        }
    }

    private static void readOrFailTyped(Path file) throws IOException {
        try {
            GgufHeader.read(file);
        } catch (GgufException e) {
            assertThat(e).hasMessageContaining(file.toString());
        } catch (RuntimeException e) {
            fail("Not typed", e);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void read_whatIsNoFile_saysSo() throws Exception {
        Path missing = directory.resolve("missing");
        Path link = Files.createSymbolicLink(directory.resolve("link"), missing);
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        expectUnavailable(missing, "does not exist");
        expectUnavailable(link, "link to a file that does not exist");
        expectUnavailable(directory, "is a directory");
        expectUnavailable(pipe, "not a regular file");
    }

    private static void expectUnavailable(Path file, String reason) {
        assertThatThrownBy(() -> GgufHeader.read(file))
                .isInstanceOfSatisfying(
                        GgufException.class, e -> assertThat(e.kind()).isEqualTo(GgufException.Kind.UNAVAILABLE))
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    @Test
    void check_foreignModels_namesWhatIsForeign() throws IOException {
        expectUnsupported(Gguf.transformer("falcon"), "architecture \"falcon\"; supported: gemma, gemma2");
        expectUnsupported(Gguf.valid().text("general.architecture", "clip"), "architecture \"clip\"; supported: ");
        expectUnsupported(Gguf.valid().raw("split.count", 2, new byte[] {3, 0}), "one of 3 parts");
        expectUnsupported(
                Gguf.transformer("llama").ints("llama.attention.head_count", 2).ints("llama.feed_forward_length", 16),
                "layers of different sizes");
        expectUnsupported(Gguf.valid().text("tokenizer.ggml.model", "bert"), "tokenizer \"bert\"");
    }

    private void expectUnsupported(Gguf gguf, String reason) throws IOException {
        Path file = gguf.writeTo(file());

        assertThatThrownBy(() -> SupportedModels.check(GgufHeader.read(file)))
                .isInstanceOfSatisfying(
                        GgufException.class, e -> assertThat(e.kind()).isEqualTo(GgufException.Kind.UNSUPPORTED))
                .hasMessageContaining(reason);
    }

    private Path file() {
        return directory.resolve("model.gguf");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
