package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class UnusableModelIT {

    @TempDir
    Path directory;

    @Test
    void open_missingOrForeignFile_isUnavailableNamingFileAndReason() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.gguf"), "These are notes.");

        assertThatThrownBy(() -> GgufModel.open(directory.resolve("missing.gguf")))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("missing.gguf", "does not exist");
        assertThatThrownBy(() -> GgufModel.open(text))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("notes.gguf", "not a GGUF file");
    }

    /** A header that the reader finds no fault with and llama.cpp does. */
    @Test
    void open_modelThatTheEngineRefuses_isALoadFailureWithTheEnginesReason() throws IOException {
        byte[] bytes = Files.readAllBytes(NanoModel.unpackInto(directory));
        byte[] key = "tokenizer.ggml.pre".getBytes(StandardCharsets.UTF_8);
        bytes[indexOf(bytes, key) + key.length + Integer.BYTES + Long.BYTES] = 'x';
        Path file = Files.write(directory.resolve("broken.gguf"), bytes);

        assertThatThrownBy(() -> GgufModel.open(file))
                .isInstanceOf(EngineLoadException.class)
                .hasMessageContaining("could not load the model")
                .hasMessageContaining("xwen2");
    }

    /** Such a number is a failed assertion in llama.cpp: its process would die of it. */
    @Test
    void open_modelThatWouldKillTheEngine_isRefusedBefore() throws IOException {
        byte[] bytes = Files.readAllBytes(NanoModel.unpackInto(directory));
        byte[] key = "qwen2.attention.layer_norm_rms_epsilon".getBytes(StandardCharsets.UTF_8);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(indexOf(bytes, key) + key.length + Integer.BYTES, -1);
        Path file = Files.write(directory.resolve("deadly.gguf"), bytes);

        assertThatThrownBy(() -> GgufModel.open(file))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("deadly.gguf", "epsilon is -1.0", "(at byte ");
    }

    @Test
    void open_unknownChatFormat_saysWhatWasFoundAndHowToNameOne() throws IOException {
        Path file = nanoWith("<|im_start|>", "<|my_start|>");

        assertThatThrownBy(() -> GgufModel.open(file))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("changed.gguf", "no known format", "<|my_start|>", "chatFormat(...)")
                .hasMessageContainingAll("--chat-format", "chatml", "mistral-v3-tekken", "phi4-mini");
    }

    @Test
    void open_chatFormatWhoseTokensAreMissing_isRefusedNamingThemAndWhatFits() {
        GgufModelBuilder builder = GgufModel.builder(ModelReference.nano()).chatFormat(ChatFormat.LLAMA3);

        assertThatThrownBy(builder::open)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("llama3", "<|eot_id|>", "[chatml]");
    }

    /** The template says nothing that is known, or another format; the name does. */
    @Test
    void open_namedChatFormat_winsOverTheTemplate() throws IOException {
        Path first = nanoWith("{{'<|im_start|>' + message", "{{'[SYSTEM_PROMPT][INST]' ");
        Path file = replace(first, "{{ '<|im_start|>", "{{ '<|on_start|>");

        assertThatThrownBy(() -> GgufModel.open(file))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("that of mistral-v7-tekken", "[INST]", "fit chatml");
        try (GgufModel model = GgufModel.builder(ModelReference.file(file))
                .chatFormat(ChatFormat.CHATML)
                .open()) {
            assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
        }
    }

    /** The nano model with a text in its header replaced by one of the same length. */
    private Path nanoWith(String text, String other) throws IOException {
        return replace(NanoModel.unpackInto(directory), text, other);
    }

    private Path replace(Path model, String text, String other) throws IOException {
        assertThat(other).hasSameSizeAs(text);
        String bytes = Files.readString(model, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(text);
        Path changed = directory.resolve("changed.gguf");
        return Files.writeString(changed, bytes.replace(text, other), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00.gguf", "caf\u00e9 mod\u00e8le.gguf", "\u65e5\u672c.gguf"})
    void open_unusualFileName_works(String name) throws IOException {
        Path file = Files.move(NanoModel.unpackInto(directory), directory.resolve(name));

        try (GgufModel model = GgufModel.open(file)) {
            assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
        }
    }

    @Test
    void open_contextBeyondTheModel_isRefused() {
        GgufModelBuilder builder = GgufModel.builder(ModelReference.nano()).contextSize(2048);

        assertThatThrownBy(builder::open)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("contextSize is 2048", "1024");
    }

    @Test
    void open_smallerContext_bounds() {
        try (GgufModel model =
                GgufModel.builder(ModelReference.nano()).contextSize(256).open()) {
            assertThat(model.info().contextSize()).hasValue(256);
            assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
        }
    }

    @Test
    void open_interruptedThread_isCancelledAndStaysInterrupted() throws IOException {
        Path file = NanoModel.unpackInto(directory);
        for (ModelReference model : List.of(ModelReference.nano(), ModelReference.file(file))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> GgufModel.builder(model).open()).isInstanceOf(CancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void open_endlessTimeToLoad_works() {
        try (GgufModel model = GgufModel.builder(ModelReference.nano())
                .loadTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .open()) {
            assertThat(model.info().architecture()).contains("qwen2");
        }
    }

    @Test
    void open_noTimeToLoad_isALoadFailure() {
        GgufModelBuilder builder = GgufModel.builder(ModelReference.nano()).loadTimeout(Duration.ofNanos(1));

        assertThatThrownBy(builder::open)
                .isInstanceOf(EngineLoadException.class)
                .hasMessageContaining("within");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
}
