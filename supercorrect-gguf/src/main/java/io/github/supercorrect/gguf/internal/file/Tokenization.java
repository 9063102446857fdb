package io.github.supercorrect.gguf.internal.file;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a model's text is cut into tokens, and which of them begin and end it. Ids that the vocabulary does not have are left
 * out, as llama.cpp does.
 *
 * @param model the kind of tokenizer, for example {@code gpt2} (BPE) or {@code llama} (SentencePiece)
 * @param pre how text is split before, for example {@code qwen2}
 * @param beginOfText id of the token before a text
 * @param endOfText id of the token that ends a generation
 * @param endOfTurn id of the token that ends a turn of a chat
 * @param addsBeginOfText whether a text begins with that token, if the file says so
 */
public record Tokenization(
        String model,
        Optional<String> pre,
        OptionalInt beginOfText,
        OptionalInt endOfText,
        OptionalInt endOfTurn,
        Optional<Boolean> addsBeginOfText) {

    static final String MODEL = "tokenizer.ggml.model";

    static Tokenization of(GgufMetadata metadata, long vocabularySize) throws GgufException {
        return new Tokenization(
                metadata.text(MODEL).orElseThrow(() -> metadata.invalid(MODEL, "is missing, or no text")),
                metadata.text("tokenizer.ggml.pre"),
                id(metadata, "tokenizer.ggml.bos_token_id", vocabularySize),
                id(metadata, "tokenizer.ggml.eos_token_id", vocabularySize),
                id(metadata, "tokenizer.ggml.eot_token_id", vocabularySize),
                metadata.flag("tokenizer.ggml.add_bos_token"));
    }

    private static OptionalInt id(GgufMetadata metadata, String key, long vocabularySize) {
        long id = metadata.number(key).orElse(-1);
        return id >= 0 && id < vocabularySize ? OptionalInt.of((int) id) : OptionalInt.empty();
    }
}
