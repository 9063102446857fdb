package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.List;
import java.util.stream.IntStream;

/** Prompt to token ids: control tokens are read in the format's markers only, never in anybody's text. */
final class PromptEncoder {

    private final LlamaModel model;

    PromptEncoder(LlamaModel model) {
        this.model = model;
    }

    int[] encode(List<PromptSegment> prompt) {
        IntStream.Builder ids = IntStream.builder();
        for (PromptSegment segment : prompt) {
            for (int id : model.tokenize(segment.text(), segment.format())) {
                ids.add(id);
            }
        }
        return ids.build().toArray();
    }
}
