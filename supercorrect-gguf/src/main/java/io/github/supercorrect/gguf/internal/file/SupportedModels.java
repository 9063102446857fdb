package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufException.Kind;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Which of the valid files can be run: architecture and tokenizer must be ones that are handled here. */
public final class SupportedModels {

    private static final Set<String> ARCHITECTURES =
            Set.of("qwen2", "qwen3", "llama", "mistral3", "gemma", "gemma2", "gemma3", "phi3");
    private static final Set<String> TOKENIZERS = Set.of("gpt2", "llama");

    private SupportedModels() {}

    /** @throws GgufException naming what is foreign */
    public static void check(GgufHeader header) throws GgufException {
        if (!runsArchitecture(header.architecture())) {
            throw foreignArchitecture(header.file(), header.architecture());
        }
        if (!TOKENIZERS.contains(header.tokenizer())) {
            throw foreign(header.file(), "tokenizer", header.tokenizer(), TOKENIZERS);
        }
        if (!header.shape().uniform()) {
            throw new GgufException(
                    Kind.UNSUPPORTED,
                    header.file(),
                    "has layers of different sizes; only models of equal layers are run");
        }
    }

    static boolean runsArchitecture(String architecture) {
        return ARCHITECTURES.contains(architecture);
    }

    static GgufException foreignArchitecture(Path file, String architecture) {
        return foreign(file, "architecture", architecture, ARCHITECTURES);
    }

    private static GgufException foreign(Path file, String what, String found, Set<String> supported) {
        return new GgufException(
                Kind.UNSUPPORTED,
                file,
                "has the " + what + " \"" + found + "\"; supported: " + String.join(", ", new TreeSet<>(supported)));
    }
}
