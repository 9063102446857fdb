package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufException.Kind;
import java.nio.file.Path;
import java.util.Set;

/** Which of the valid files can be run: architecture and tokenizer must be ones that are handled here. */
public final class SupportedModels {

    private static final Set<String> ARCHITECTURES = Set.of("qwen2");
    private static final Set<String> TOKENIZERS = Set.of("gpt2");

    private SupportedModels() {}

    static void checkArchitecture(Path file, String architecture) throws GgufException {
        require(file, "architecture", architecture, ARCHITECTURES);
    }

    /** @throws GgufException naming what is foreign */
    public static void check(GgufHeader header) throws GgufException {
        require(header.file(), "tokenizer", header.tokenizer(), TOKENIZERS);
    }

    private static void require(Path file, String what, String found, Set<String> supported) throws GgufException {
        if (!supported.contains(found)) {
            throw new GgufException(
                    Kind.UNSUPPORTED,
                    file,
                    "has the " + what + " \"" + found + "\"; supported: " + String.join(", ", supported));
        }
    }
}
