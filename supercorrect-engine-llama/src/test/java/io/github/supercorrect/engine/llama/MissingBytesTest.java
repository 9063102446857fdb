package io.github.supercorrect.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.LoadSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SentencePiece vocabulary that has no tokens for single bytes: llama.cpp throws at characters that it lacks. */
class MissingBytesTest {

    private static final int COUNTS = 8;
    private static final int FIRST_KEY = 24;
    private static final int TEXT = 8;
    private static final int ARRAY = 9;
    private static final int FLOAT = 6;
    private static final int ALIGNMENT = 32;

    @TempDir
    Path directory;

    @Test
    void submit_charactersThatNoTokenHas_failsThatRequestOnly() throws EngineException, IOException {
        LoadSettings nano = NanoEngine.settings(1, NanoEngine.CONTEXT, false, "");
        LlamaEngine engine = new LlamaEngine((level, line) -> {});
        try {
            engine.load(
                    new LoadSettings(
                            sentencePieces().toString(),
                            nano.contextSize(),
                            nano.controlTokens(),
                            nano.nativeDirectory(),
                            nano.compute(),
                            nano.offload(),
                            nano.prefixStore()),
                    () -> false);
            RecordingSink sink = new RecordingSink();
            engine.submit(NanoEngine.request("\u65e5"), sink);

            assertThat(sink.failure()).startsWith("llama.cpp could not tokenize the text");
            assertThat(engine.isIdle()).isTrue();
        } finally {
            engine.close();
        }
    }

    /** The nano model with scores, which make SentencePiece of it, and so much more that its tensors keep their alignment. */
    private Path sentencePieces() throws IOException {
        String model = Files.readString(Natives.nano(), StandardCharsets.ISO_8859_1);
        int kind = model.indexOf("gpt2", model.indexOf("tokenizer.ggml.model")) - Long.BYTES;
        int tokens = model.indexOf("tokenizer.ggml.tokens") + "tokenizer.ggml.tokens".length() + 2 * Integer.BYTES;
        int count = (int) little(model, tokens).getLong();
        long keys = little(model, COUNTS + Long.BYTES).getLong();
        String scores = text("tokenizer.ggml.scores")
                + number(ARRAY)
                + number(FLOAT)
                + large(count)
                + "\0".repeat(count * Float.BYTES);
        String padding = text("test.padding") + number(TEXT);
        int grown = scores.length() + padding.length() + Long.BYTES + "llama".length() - "gpt2".length();
        padding += text("x".repeat(ALIGNMENT - grown % ALIGNMENT));
        return Files.writeString(
                directory.resolve("pieces.gguf"),
                model.substring(0, COUNTS + Long.BYTES)
                        + large(keys + 2)
                        + scores
                        + padding
                        + model.substring(FIRST_KEY, kind)
                        + text("llama")
                        + model.substring(kind + Long.BYTES + "gpt2".length()),
                StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer little(String model, int at) {
        byte[] bytes = model.substring(at, at + Long.BYTES).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(String value) {
        return large(value.length()) + value;
    }

    private static String number(int value) {
        return large(value).substring(0, Integer.BYTES);
    }

    private static String large(long value) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
