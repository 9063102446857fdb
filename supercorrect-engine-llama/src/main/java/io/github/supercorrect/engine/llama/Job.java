package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaSampler;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.FinishReason;

/** A request that has been taken up: its sequence, how far its prompt is computed, and what it has generated. */
final class Job {

    private final EngineRequest request;
    private final EngineSink sink;
    /** The prompt, then what was generated. */
    private final TokenList tokens;

    private final int promptLength;
    private final int limit;
    private final int stable;
    private final Sequence sequence;
    private final LlamaSampler sampler;
    private final GeneratedText text;
    private final long started = System.nanoTime();

    private int cached;
    private boolean begun;
    private int generated;
    private long first;

    Job(Waiting waiting, Sequence sequence, LlamaSampler sampler) {
        this.request = waiting.request();
        this.sink = waiting.sink();
        this.tokens = TokenList.of(waiting.prompt().first(waiting.prompt().size()));
        this.promptLength = waiting.prompt().size();
        this.limit = waiting.limit();
        this.stable = waiting.stable();
        this.sequence = sequence;
        this.sampler = sampler;
        this.text = new GeneratedText(sink, request.stopStrings());
    }

    EngineRequest request() {
        return request;
    }

    EngineSink sink() {
        return sink;
    }

    TokenList tokens() {
        return tokens;
    }

    int promptLength() {
        return promptLength;
    }

    /** Tokens at the start of the prompt that other requests have too. */
    int stable() {
        return stable;
    }

    Sequence sequence() {
        return sequence;
    }

    LlamaSampler sampler() {
        return sampler;
    }

    GeneratedText text() {
        return text;
    }

    /** Whether computing of its prompt has begun, or a shared part was taken over. */
    boolean isBegun() {
        return begun;
    }

    /** Computing begins behind so many tokens that need not be computed. */
    void begin(int cachedTokens) {
        begun = true;
        cached = cachedTokens;
    }

    /** Tokens of the prompt that are still to be computed. */
    int promptLeft() {
        return Math.max(0, promptLength - sequence.length());
    }

    /** Whether it takes one token at a time now. */
    boolean isGenerating() {
        return generated > 0;
    }

    /** The token that was chosen last and is to be computed next. */
    int nextToken() {
        return tokens.get(tokens.size() - 1);
    }

    /** Cells that it may still take. */
    int cellsToCome() {
        return promptLength + limit - sequence.length();
    }

    /** Notes a chosen token; true if it was the last one that is allowed. */
    boolean chosen(int token) {
        if (generated == 0) {
            first = System.nanoTime();
        }
        tokens.add(token);
        generated++;
        return generated == limit;
    }

    int generated() {
        return generated;
    }

    EngineResult result(FinishReason finish) {
        long now = System.nanoTime();
        long firstToken = generated == 0 ? now : first;
        return new EngineResult(finish, promptLength, cached, generated, firstToken - started, now - firstToken);
    }
}
