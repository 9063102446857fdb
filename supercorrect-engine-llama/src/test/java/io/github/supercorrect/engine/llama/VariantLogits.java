package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaBatch;
import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaException;
import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.llama.LlamaRuntime;
import io.github.supercorrect.llama.StopFlag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program: {@code VariantLogits NATIVES MODEL VARIANT FILE} computes one prompt with one CPU variant and writes the logits.
 * Ends with 3 if this processor cannot run the variant.
 */
public final class VariantLogits {

    static final int NOT_RUNNABLE = 3;

    private VariantLogits() {}

    public static void main(String[] arguments) throws IOException {
        StopFlag stop = new StopFlag();
        LlamaModel.Settings settings = new LlamaModel.Settings(0, 0, List.of(), true, true, false);
        LlamaRuntime runtime;
        try {
            runtime = LlamaRuntime.load(Path.of(arguments[0]), arguments[2]);
        } catch (LlamaException e) {
            System.err.println(e.getMessage());
            System.exit(NOT_RUNNABLE);
            return;
        }
        try (LlamaModel model = LlamaModel.load(runtime, Path.of(arguments[1]), settings, stop);
                LlamaContext context = LlamaContext.create(
                        runtime, model, new LlamaContext.Settings(512, 256, 256, 1, 1, 1, LlamaContext.F16), stop)) {
            int[] prompt =
                    model.tokenize("<|im_start|>user\nWhat is 47 + 85?<|im_end|>\n<|im_start|>assistant\n", true);
            LlamaBatch batch = new LlamaBatch(prompt.length);
            for (int i = 0; i < prompt.length; i++) {
                batch.add(prompt[i], i, 0, i == prompt.length - 1);
            }
            context.decode(batch);
            FloatBuffer logits = context.logits(prompt.length - 1);
            ByteBuffer bytes = ByteBuffer.allocate(logits.remaining() * Float.BYTES);
            bytes.asFloatBuffer().put(logits);
            Files.write(Path.of(arguments[3]), bytes.array());
        }
    }
}
