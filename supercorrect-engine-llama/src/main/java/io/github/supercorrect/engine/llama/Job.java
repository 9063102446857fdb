package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaSampler;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.FinishReason;

/** A request that has been taken up: its sequence, how far its prompt is computed, and what it has generated. */
final class Job {

    private static final int NONE = -1;

    private final EngineRequest request;
    private final EngineSink sink;
    private final int[] prompt;
    private final int limit;
    private final int stable;
    private final Sequence sequence;
    private final LlamaSampler sampler;
    private final GeneratedText text;
    private final long started = System.nanoTime();

    private int cached;
    private boolean begun;
    private int generated;
    private int next = NONE;
    private long first;

    Job(Waiting waiting, Sequence sequence, LlamaSampler sampler) {
        this.request = waiting.request();
        this.sink = waiting.sink();
        this.prompt = waiting.prompt();
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

    int[] prompt() {
        return prompt;
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
        return Math.max(0, prompt.length - sequence.length());
    }

    /** Whether it takes one token at a time now. */
    boolean isGenerating() {
        return next != NONE;
    }

    /** The token that was chosen last and is to be computed next. */
    int nextToken() {
        return next;
    }

    /** Cells that it may still take. */
    int cellsToCome() {
        return prompt.length + limit - sequence.length();
    }

    /** Notes a chosen token; true if it was the last one that is allowed. */
    boolean chosen(int token) {
        if (generated == 0) {
            first = System.nanoTime();
        }
        next = token;
        generated++;
        return generated == limit;
    }

    int generated() {
        return generated;
    }

    EngineResult result(FinishReason finish) {
        long now = System.nanoTime();
        long firstToken = generated == 0 ? now : first;
        return new EngineResult(finish, prompt.length, cached, generated, firstToken - started, now - firstToken);
    }
}
