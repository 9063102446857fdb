package io.github.supercorrect.engine.kherud;

import de.kherud.llama.LlamaIterator;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One generation: reads the binding's chunks, passes text on and finds out how it ended. */
final class Completion implements AutoCloseable {

    /** How far back repetitions are looked for; llama.cpp's own default. */
    private static final int REPEAT_LAST_TOKENS = 64;

    /** The control tokens that end generation in models of this chat format. */
    private static final Set<String> ENDS = Set.of("<|im_end|>", "<|endoftext|>");

    private static final String REPLACEMENT = "\ufffd";

    private final NativeModel model;
    private final ControlTokens controlTokens;
    private final int[] prompt;
    private final int limit;
    private final EngineSink sink;

    private @Nullable LlamaIterator chunks;
    /** Received and not yet passed on: only the piece after it tells whether it is the last. */
    private String piece = "";

    private long startNanos;
    private long firstNanos;
    private int generated;
    /** Control token at the very end of what was generated; empty if ordinary text stands there. */
    private Optional<String> lastControl = Optional.empty();

    Completion(NativeModel model, ControlTokens controlTokens, int[] prompt, int limit, EngineSink sink) {
        this.model = model;
        this.controlTokens = controlTokens;
        this.prompt = prompt;
        this.limit = limit;
        this.sink = sink;
    }

    /** Begins: reads the prompt and waits for the first piece. */
    void start(SamplingSettings sampling) throws EngineException {
        startNanos = System.nanoTime();
        LlamaIterator started = model.start(request(sampling));
        chunks = started;
        piece = NativeModel.next(started);
        firstNanos = System.nanoTime();
    }

    /** Passes a piece on and waits for the next; the result when that was the last, or nobody wants more. */
    Optional<EngineResult> advance() throws EngineException {
        LlamaIterator running = chunks;
        if (running == null) {
            throw new IllegalStateException("Not started");
        }
        if (!running.hasNext()) {
            if (!piece.isEmpty()) {
                sink.text(piece, List.of());
            }
            return Optional.of(result(turnEnded() ? FinishReason.STOP : FinishReason.LENGTH));
        }
        take(piece);
        if (sink.isCancelled()) {
            return Optional.of(result(FinishReason.CANCELLED));
        }
        piece = NativeModel.next(running);
        return Optional.empty();
    }

    /** An abandoned generation would run on and make every later wait spin. */
    @Override
    public void close() {
        LlamaIterator running = chunks;
        if (running != null && running.hasNext()) {
            running.cancel();
        }
    }

    /** At the limit any control token may stand last, also one that ends nothing; before it only an end ends. */
    private boolean turnEnded() {
        return lastControl
                .filter(token -> generated < limit || ENDS.contains(token))
                .isPresent();
    }

    /**
     * Takes the text of a token, or of several when characters were split over them. Control tokens are rendered (see
     * {@link NativeModel#open}) because the binding tells no reason for an end: the end of a turn is a control token and
     * then no further piece.
     */
    private void take(String piece) throws EngineException {
        Optional<String> control = controlTokens.atEndOf(piece);
        String text = control.map(token -> piece.substring(0, piece.length() - token.length()))
                .orElse(piece);
        lastControl = control;
        generated += control.isPresent() ? 1 + count(text) : Math.max(1, count(text));
        if (!text.isEmpty()) {
            sink.text(text, List.of());
        }
    }

    /** A replacement character stands for one token that was no character; read again it would be three. */
    private int count(String text) throws EngineException {
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        if (plain) {
            return Math.min(1, text.length());
        }
        String whole = text.replace(REPLACEMENT, "");
        return text.length() - whole.length() + (whole.isEmpty() ? 0 : model.encode(whole).length);
    }

    private EngineResult result(FinishReason finish) {
        int tokens = finish == FinishReason.LENGTH ? limit : Math.min(generated, limit);
        long end = System.nanoTime();
        return new EngineResult(finish, prompt.length, 0, tokens, firstNanos - startNanos, end - firstNanos);
    }

    /**
     * The request in llama.cpp's own field names, every field of sampling set, so that none is left to a default. The prompt
     * is always computed anew: a reused prefix changes the last bits of the arithmetic, and the same request is to give the
     * same text. (The binding's typed setters write {@code samplers} wrongly, and the process dies of that.)
     */
    private Map<String, String> request(SamplingSettings sampling) {
        return Map.ofEntries(
                entry("prompt", Arrays.toString(prompt)),
                entry("n_predict", limit),
                entry("cache_prompt", false),
                entry("samplers", "[\"penalties\", \"top_k\", \"top_p\", \"min_p\", \"temperature\"]"),
                entry("temperature", (float) sampling.temperature()),
                entry("top_k", sampling.topK()),
                entry("top_p", (float) sampling.topP()),
                entry("min_p", (float) sampling.minP()),
                entry("repeat_last_n", REPEAT_LAST_TOKENS),
                entry("repeat_penalty", (float) sampling.repeatPenalty()),
                entry("frequency_penalty", 0),
                entry("presence_penalty", 0),
                entry("seed", seed(sampling.seed())));
    }

    private static Map.Entry<String, String> entry(String field, Object json) {
        return Map.entry(field, String.valueOf(json));
    }

    /** Unsigned 32 bits; the largest number would ask for a random seed. */
    private static long seed(long seed) {
        return Math.min(seed & 0xFFFF_FFFFL, 0xFFFF_FFFEL);
    }
}
