package io.github.supercorrect.engine.kherud;

import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Prompt to token ids. The binding's {@code encode} always reads control tokens, so text is cut inside every look-alike and
 * its pieces are encoded one by one: no piece holds a whole one, and ids are not read again.
 */
final class PromptEncoder {

    private final ControlTokens controlTokens;
    private final Tokenizer tokenizer;

    /** Text to token ids, control tokens read. */
    @FunctionalInterface
    interface Tokenizer {
        int[] encode(String text) throws EngineException;
    }

    PromptEncoder(ControlTokens controlTokens, Tokenizer tokenizer) {
        this.controlTokens = controlTokens;
        this.tokenizer = tokenizer;
    }

    int[] encode(List<PromptSegment> prompt) throws EngineException {
        IntStream.Builder ids = IntStream.builder();
        for (PromptSegment segment : prompt) {
            List<String> pieces = segment.format() ? List.of(segment.text()) : pieces(segment.text());
            for (String piece : pieces) {
                IntStream.of(tokenizer.encode(piece)).forEach(ids::add);
            }
        }
        return ids.build().toArray();
    }

    /** The text in order, cut so that no piece holds a control token. */
    List<String> pieces(String text) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (String control : controlTokens.texts()) {
            int inside = cutInside(control);
            for (int at = text.indexOf(control); at >= 0; at = text.indexOf(control, at + 1)) {
                cuts.add(at + inside);
            }
        }
        cuts.add(text.length());
        List<String> pieces = new ArrayList<>(cuts.size());
        int start = 0;
        for (int cut : cuts) {
            if (cut > start) {
                pieces.add(text.substring(start, cut));
            }
            start = cut;
        }
        return pieces;
    }

    /**
     * Where to cut a control token: before its first letter if two other characters stand there, as in {@code <|im_end|>}.
     * The pre-tokenizer of Qwen2 cuts there too, so that the ids are those of the uncut text. Otherwise after the first
     * character.
     */
    private static int cutInside(String control) {
        int letter = 0;
        while (letter < control.length() && !Character.isLetterOrDigit(control.charAt(letter))) {
            letter++;
        }
        return letter >= 2 && letter < control.length() ? letter : control.offsetByCodePoints(0, 1);
    }
}
