package io.github.supercorrect.gguf.internal.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The tokens of a model without a language: 256 bytes, the merges of nano, whole English words, then words that no text ever
 * becomes up to the size wanted, and the control tokens at the end.
 *
 * @param merges pairs in the order of their ranks
 */
record RandomVocabulary(List<String> tokens, List<String> merges) {

    static final String END_OF_TEXT = "<|endoftext|>";
    static final String END_OF_TURN = "<|im_end|>";

    private static final List<String> CONTROL = List.of(END_OF_TEXT, "<|im_start|>", END_OF_TURN);
    /** Bytes and control tokens. */
    static final int SMALLEST = 256 + 3;

    /** {@code llama_token_type}. */
    private static final int NORMAL = 1;

    private static final int CONTROL_TYPE = 3;

    static RandomVocabulary of(int size) {
        MergeTable table = MergeTable.english(size - CONTROL.size());
        List<String> tokens = new ArrayList<>(table.tokens());
        for (int i = 0; tokens.size() < size - CONTROL.size(); i++) {
            // No merge begins with a tilde, so that no text is ever cut into such a token; the model may still say it.
            tokens.add(ByteText.SPACE + "~" + i);
        }
        tokens.addAll(CONTROL);
        return new RandomVocabulary(tokens, table.merges());
    }

    List<Integer> types() {
        List<Integer> types = new ArrayList<>(Collections.nCopies(tokens.size() - CONTROL.size(), NORMAL));
        types.addAll(Collections.nCopies(CONTROL.size(), CONTROL_TYPE));
        return types;
    }

    /** The number of a control token. */
    int id(String control) {
        return tokens.size() - CONTROL.size() + CONTROL.indexOf(control);
    }
}
