package io.github.supercorrect.gguf.internal.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a worker is to load.
 *
 * @param model an absolute path
 * @param contextSize tokens of prompt and answer together
 * @param threads compute threads
 * @param controlTokens texts of the model's control tokens
 * @param limit how long starting and loading may take
 */
public record ModelLoad(Path model, int contextSize, int threads, List<String> controlTokens, Duration limit) {

    public ModelLoad {
        controlTokens = List.copyOf(controlTokens);
    }
}
