package io.github.supercorrect.gguf;

import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.TokenLogProbability;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A greedy text with the likeliest tokens at each place, so that it can be said where and why it parts from another. */
final class ScoredText implements TokenSink {

    private static final int ALTERNATIVES = 5;

    private final StringBuilder text = new StringBuilder();
    private final List<TokenLogProbability> tokens = new ArrayList<>();
    private final Cancellation cancellation = Cancellation.create();

    /** Greedy, with what {@link #gapWherePartedFrom} needs. */
    static GenerationOptions options(int maxTokens) {
        return GenerationOptions.builder()
                .maxTokens(maxTokens)
                .topLogProbabilities(ALTERNATIVES)
                .build();
    }

    static ScoredText of(GgufModel model, Prompt prompt, int maxTokens) {
        ScoredText scored = new ScoredText();
        GenerationResult result = model.generate(prompt, options(maxTokens), scored);
        if (result.finishReason() != FinishReason.STOP && result.finishReason() != FinishReason.LENGTH) {
            throw new AssertionError("It ended by " + result.finishReason());
        }
        return scored;
    }

    String text() {
        return text.toString();
    }

    /**
     * How far the two best logits were apart where the texts part: differences of log-probabilities are differences of
     * logits. Empty if they do not part.
     */
    OptionalDouble gapWherePartedFrom(ScoredText other) {
        if (text().equals(other.text())) {
            return OptionalDouble.empty();
        }
        int place = 0;
        double smallest = Double.MAX_VALUE;
        while (place < Math.min(tokens.size(), other.tokens.size())
                && tokens.get(place).token().equals(other.tokens.get(place).token())) {
            // Bytes that are no characters look all alike, so the parting may have been there.
            if (tokens.get(place).token().contains("\ufffd")) {
                smallest = Math.min(smallest, Math.min(gap(place), other.gap(place)));
            }
            place++;
        }
        return OptionalDouble.of(Math.min(smallest, Math.min(gap(place), other.gap(place))));
    }

    /** Of the two best; behind the end there is none, because the token that ends a text is not reported. */
    private double gap(int place) {
        if (place >= tokens.size() || tokens.get(place).alternatives().size() < 2) {
            return Double.MAX_VALUE;
        }
        List<TokenLogProbability> best = tokens.get(place).alternatives();
        return best.get(0).logProbability() - best.get(1).logProbability();
    }

    @Override
    public void accept(String piece) {
        text.append(piece);
    }

    @Override
    public void accept(String piece, List<TokenLogProbability> of) {
        text.append(piece);
        tokens.addAll(of);
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }
}
