package io.github.supercorrect.engine.kherud;

import java.util.List;
import java.util.Optional;

/** The texts that the tokenizer would turn into control tokens, whoever wrote them. */
record ControlTokens(List<String> texts) {

    ControlTokens {
        texts = texts.stream().filter(text -> text.length() > 1).toList();
    }

    /**
     * The control token at the end of a generated piece. A single token gives such an ending only if it is the control token
     * itself: ordinary tokens that spell the same characters come one by one.
     */
    Optional<String> atEndOf(String piece) {
        return texts.stream().filter(piece::endsWith).findFirst();
    }
}
