package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufMetadata.Array;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What prompts need to know about the tokens.
 *
 * @param size number of tokens
 * @param controlTokens texts of the tokens that steer the model and are never text
 * @param longestToken length of the longest token, in bytes of the file: at least what it stands for
 */
public record Vocabulary(long size, List<String> controlTokens, int longestToken) {

    private static final int TEXT = 8;
    private static final int INT = 5;
    /** {@code llama_token_type}: unknown and control tokens are the ones that a tokenizer may find in text. */
    private static final int UNKNOWN = 2;

    private static final int CONTROL = 3;
    private static final int LONGEST_CONTROL_TOKEN = 1024;
    private static final int MOST_CONTROL_TOKENS = 100_000;

    public Vocabulary {
        controlTokens = List.copyOf(controlTokens);
    }

    static Vocabulary read(GgufCursor cursor, GgufMetadata metadata) throws IOException {
        Optional<Array> tokens = metadata.array("tokenizer.ggml.tokens");
        Optional<Array> types = metadata.array("tokenizer.ggml.token_type");
        if (tokens.isEmpty() || tokens.get().elementType() != TEXT) {
            throw cursor.invalid("there is no list of tokens (tokenizer.ggml.tokens)");
        }
        if (types.isEmpty()
                || types.get().elementType() != INT
                || types.get().count() != tokens.get().count()) {
            throw cursor.invalid("there is no type for every token (tokenizer.ggml.token_type)");
        }
        return read(cursor, tokens.get(), controlIds(cursor, types.get()));
    }

    private static BitSet controlIds(GgufCursor cursor, Array types) throws IOException {
        cursor.seek(types.position());
        BitSet ids = new BitSet();
        for (int i = 0; i < types.count(); i++) {
            int type = cursor.i32("a token type");
            if (type == CONTROL || type == UNKNOWN) {
                ids.set(i);
            }
        }
        if (ids.cardinality() > MOST_CONTROL_TOKENS) {
            throw cursor.invalid(ids.cardinality() + " tokens are control tokens");
        }
        return ids;
    }

    private static Vocabulary read(GgufCursor cursor, Array tokens, BitSet controlIds) throws IOException {
        cursor.seek(tokens.position());
        List<String> control = new ArrayList<>();
        long longest = 1;
        for (int i = 0; i < tokens.count(); i++) {
            if (controlIds.get(i)) {
                control.add(cursor.text(LONGEST_CONTROL_TOKEN, "control token " + i));
            } else {
                longest = Math.max(longest, cursor.skipText("a token"));
            }
        }
        return new Vocabulary(tokens.count(), control, (int) Math.min(longest, Integer.MAX_VALUE));
    }
}
