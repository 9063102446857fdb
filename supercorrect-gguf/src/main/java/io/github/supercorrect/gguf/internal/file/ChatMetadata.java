package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufMetadata.Array;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a header says about the writing of prompts.
 *
 * @param template the chat template's text, up to 256 KiB; a program of a stranger, to be searched and never run
 * @param begin the text of the token that begins a prompt (BOS)
 * @param addsBegin whether every prompt begins with it
 * @param tokenizerAddsSpace whether the tokenizer puts a space in front of a text that begins or follows a control token
 */
public record ChatMetadata(
        Optional<String> template, Optional<String> begin, boolean addsBegin, boolean tokenizerAddsSpace) {

    static final String TEMPLATE = "tokenizer.chat_template";

    private static final int LONGEST_TOKEN = 1024;

    /** What is not in the header is llama.cpp's default: with SentencePiece a begin token, number 1, and a space. */
    static ChatMetadata read(GgufCursor cursor, GgufMetadata metadata) throws IOException {
        boolean sentencePiece = metadata.text("tokenizer.ggml.model").equals(Optional.of("llama"));
        return new ChatMetadata(
                metadata.text(TEMPLATE),
                token(cursor, metadata, beginId(metadata, sentencePiece)),
                flag(metadata, "tokenizer.ggml.add_bos_token", sentencePiece),
                sentencePiece && flag(metadata, "tokenizer.ggml.add_space_prefix", true));
    }

    private static OptionalLong beginId(GgufMetadata metadata, boolean sentencePiece) {
        OptionalLong id = metadata.number("tokenizer.ggml.bos_token_id");
        return id.isEmpty() && sentencePiece ? OptionalLong.of(1) : id;
    }

    private static boolean flag(GgufMetadata metadata, String key, boolean unset) {
        return metadata.flag(key).orElse(unset);
    }

    private static Optional<String> token(GgufCursor cursor, GgufMetadata metadata, OptionalLong id)
            throws IOException {
        Optional<Array> tokens = metadata.array("tokenizer.ggml.tokens");
        if (id.isEmpty()
                || tokens.isEmpty()
                || id.getAsLong() < 0
                || id.getAsLong() >= tokens.get().count()) {
            return Optional.empty();
        }
        cursor.seek(tokens.get().position());
        for (long i = 0; i < id.getAsLong(); i++) {
            cursor.skipText("a token");
        }
        return Optional.of(cursor.text(LONGEST_TOKEN, "the token that begins a prompt"));
    }
}
