package io.github.supercorrect.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.LoadSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long run of letters and a way to split text that the C++ library's recursive regular expressions do. */
class LongRunTest {

    @TempDir
    Path directory;

    /** The process died of a stack overflow. */
    @Test
    void submit_longRunWhereRegularExpressionsRecurse_isRejected() throws Exception {
        LoadSettings nano = NanoEngine.settings(1, NanoEngine.CONTEXT, false, "");
        LoadSettings settings = new LoadSettings(
                splitByRegularExpressions().toString(),
                nano.contextSize(),
                nano.controlTokens(),
                nano.nativeDirectory(),
                nano.compute(),
                nano.offload(),
                nano.prefixStore());

        assertThat(onEngineThread(settings, "a".repeat(200_000))).startsWith("The prompt has 200144 tokens");
    }

    /** The nano model with another word for how text is split, of the same length. */
    private Path splitByRegularExpressions() throws IOException {
        String model = Files.readString(Natives.nano(), StandardCharsets.ISO_8859_1);
        int key = model.indexOf("tokenizer.ggml.pre");
        int value = model.indexOf("qwen2", key);
        return Files.writeString(
                directory.resolve("bloom.gguf"),
                model.substring(0, value) + "bloom" + model.substring(value + "bloom".length()),
                StandardCharsets.ISO_8859_1);
    }

    /** With the stack that the engine asks for. */
    private static String onEngineThread(LoadSettings settings, String problem)
            throws InterruptedException, ExecutionException {
        FutureTask<String> task = new FutureTask<>(() -> refusal(settings, problem));
        new Thread(null, task, "engine", new LlamaProvider().stackBytes()).start();
        return task.get();
    }

    private static String refusal(LoadSettings settings, String problem) throws EngineException {
        LlamaEngine engine = new LlamaEngine((level, line) -> {});
        try {
            engine.load(settings, () -> false);
            RecordingSink sink = new RecordingSink();
            engine.submit(NanoEngine.request(problem), sink);
            return sink.failure();
        } finally {
            engine.close();
        }
    }
}
