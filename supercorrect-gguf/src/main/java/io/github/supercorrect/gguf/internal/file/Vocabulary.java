package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufMetadata.Array;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What prompts need to know about the tokens. Reading them takes at most about 20 MiB, keeping them 6.
 *
 * @param size number of tokens
 * @param controlTokens texts of the tokens that steer the model and are never text
 * @param longestToken length of the longest token, in bytes of the file: at least what it stands for
 */
public record Vocabulary(long size, List<String> controlTokens, int longestToken) {

    private static final String TOKENS = "tokenizer.ggml.tokens";
    private static final String TYPES = "tokenizer.ggml.token_type";
    private static final String SCORES = "tokenizer.ggml.scores";
    private static final String MERGES = "tokenizer.ggml.merges";

    /** {@code llama_token_type}: unknown and control tokens are the ones that a tokenizer may find in text. */
    private static final int UNKNOWN = 2;

    private static final int CONTROL = 3;
    private static final int LONGEST_CONTROL_TOKEN = 1024;
    /** Real vocabularies have up to 7,000, of some 12 bytes each. */
    private static final int MOST_CONTROL_TOKENS = 50_000;

    private static final int MOST_CONTROL_BYTES = 1 << 20;
    /** Real vocabularies have up to 262,144. */
    private static final int MOST_TOKENS = 1 << 20;

    public Vocabulary {
        controlTokens = List.copyOf(controlTokens);
    }

    static Vocabulary read(GgufCursor cursor, GgufMetadata metadata) throws IOException {
        Array tokens = metadata.array(TOKENS)
                .filter(array -> array.elementType() == ValueType.TEXT)
                .orElseThrow(() -> metadata.invalid(TOKENS, "is no list of texts: there is no list of tokens"));
        if (tokens.count() < 1 || tokens.count() > MOST_TOKENS) {
            throw metadata.invalid(TOKENS, "has " + tokens.count() + " tokens; it must have 1 to " + MOST_TOKENS);
        }
        Optional<Array> types = metadata.array(TYPES);
        if (types.isEmpty()
                || types.get().elementType() != ValueType.I32
                || types.get().count() != tokens.count()) {
            throw metadata.invalid(TYPES, "does not hold a type for every token");
        }
        checkScores(metadata, tokens.count());
        checkMerges(metadata);
        return read(cursor, metadata, tokens, controlIds(cursor, metadata, types.get()));
    }

    /** SentencePiece merges by score. */
    private static void checkScores(GgufMetadata metadata, long tokens) throws GgufException {
        boolean needed = metadata.text(Tokenization.MODEL).orElse("").equals("llama");
        if (!metadata.has(SCORES) && !needed) {
            return;
        }
        Optional<Array> scores = metadata.array(SCORES);
        if (scores.isEmpty()
                || scores.get().count() != tokens
                || (scores.get().elementType() != ValueType.F32 && scores.get().elementType() != ValueType.I32)) {
            throw metadata.invalid(SCORES, "does not hold a score for every token");
        }
    }

    /** Byte-pair encoding merges by rank. */
    private static void checkMerges(GgufMetadata metadata) throws GgufException {
        boolean needed = metadata.text(Tokenization.MODEL).orElse("").equals("gpt2");
        boolean texts = metadata.array(MERGES)
                .filter(array -> array.elementType() == ValueType.TEXT)
                .isPresent();
        if (!texts && (needed || metadata.has(MERGES))) {
            throw metadata.invalid(MERGES, "is no list of texts: there are no merges");
        }
    }

    private static BitSet controlIds(GgufCursor cursor, GgufMetadata metadata, Array types) throws IOException {
        cursor.seek(types.position());
        BitSet ids = new BitSet();
        for (int i = 0; i < types.count(); i++) {
            int type = cursor.i32("a token type");
            if (type == CONTROL || type == UNKNOWN) {
                ids.set(i);
            }
        }
        if (ids.cardinality() > MOST_CONTROL_TOKENS) {
            throw metadata.invalid(TYPES, "makes " + ids.cardinality() + " tokens control tokens");
        }
        return ids;
    }

    private static Vocabulary read(GgufCursor cursor, GgufMetadata metadata, Array tokens, BitSet controlIds)
            throws IOException {
        cursor.seek(tokens.position());
        List<String> control = new ArrayList<>();
        long[] hashes = new long[(int) tokens.count()];
        long longest = 1;
        long kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            long start = cursor.position();
            long length = cursor.count(1, "the length of token " + i);
            hashes[i] = cursor.textHash(length, "token " + i);
            if (controlIds.get(i)) {
                kept += length;
                if (kept > MOST_CONTROL_BYTES) {
                    throw cursor.invalid(start, "the control tokens take more than " + MOST_CONTROL_BYTES + " bytes");
                }
                cursor.seek(start);
                control.add(cursor.text(LONGEST_CONTROL_TOKEN, "control token " + i));
            } else {
                longest = Math.max(longest, length);
            }
        }
        checkDistinct(metadata, hashes);
        return new Vocabulary(tokens.count(), control, (int) Math.min(longest, Integer.MAX_VALUE));
    }

    /** Two tokens of one text are a failed assertion in llama.cpp; empty ones it gives names of their own. */
    private static void checkDistinct(GgufMetadata metadata, long[] hashes) throws GgufException {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && sorted[i] != 0) {
                throw metadata.invalid(TOKENS, "has the same text for the tokens " + places(hashes, sorted[i]));
            }
        }
    }

    private static String places(long[] hashes, long hash) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < hashes.length && places.size() < 2; i++) {
            if (hashes[i] == hash) {
                places.add(String.valueOf(i));
            }
        }
        return String.join(" and ", places);
    }
}
