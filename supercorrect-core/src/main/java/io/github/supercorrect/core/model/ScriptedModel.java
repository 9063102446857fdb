package io.github.supercorrect.core.model;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.prompt.Prompt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A language model that says what it was told to: for tests of applications that use SuperCorrect.
 *
 * <pre>{@code
 * ScriptedModel model = ScriptedModel.builder()
 *         .reply("<Step1>Add.</Step1><Answer>4</Answer>")
 *         .pieceLength(3)
 *         .build();
 * }</pre>
 *
 * <p>Replies are given in their order, and the last one again and again. Thread-safe; the order of replies is that of the
 * calls.
 */
public final class ScriptedModel implements LanguageModel {
    /** A call that the model received. */
    public record Request(Prompt prompt, GenerationOptions options) {}

    private final List<Function<Request, Reply>> replies;
    private final int pieceLength;
    private final Set<Capability> capabilities;
    private final ModelInfo info;
    private final int concurrency;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean closed;

    private ScriptedModel(Builder builder) {
        this.replies = List.copyOf(builder.replies);
        this.pieceLength = builder.pieceLength;
        this.capabilities = Collections.unmodifiableSet(EnumSet.copyOf(builder.capabilities));
        this.info = builder.info;
        this.concurrency = builder.concurrency;
    }

    /** You get a builder of a model that can everything and has nothing to say yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** You get a model that always says this. */
    public static ScriptedModel saying(String text) {
        return builder().reply(text).build();
    }

    @Override
    public GenerationResult generate(Prompt prompt, GenerationOptions options, TokenSink sink) {
        Request request = new Request(prompt, options);
        Reply reply = nextReply(request).apply(request);
        reply.gateInQueue.pass(sink.cancellation());
        sink.started();
        reply.gate.pass(sink.cancellation());
        for (int from = 0; from < reply.text.length(); ) {
            int to = pieceEnd(reply.text, from);
            String piece = reply.text.substring(from, to);
            if (options.logProbabilities()) {
                sink.accept(piece, List.of(new TokenLogProbability(piece, reply.logProbability, List.of())));
            } else {
                sink.accept(piece);
            }
            from = to;
        }
        reply.gateAtEnd.pass(sink.cancellation());
        if (reply.failure != null) {
            throw reply.failure;
        }
        return new GenerationResult(reply.finishReason, reply.usage);
    }

    private Function<Request, Reply> nextReply(Request request) {
        synchronized (requests) {
            requests.add(request);
            return replies.get(Math.min(requests.size(), replies.size()) - 1);
        }
    }

    private int pieceEnd(String text, int from) {
        int end = Math.min(text.length(), from + pieceLength);
        boolean insidePair = end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
        return insidePair ? end + 1 : end;
    }

    /** The calls received so far, in their order. */
    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Whether the model was closed. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public int concurrency() {
        return concurrency;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** What the model does with one call. Immutable; each {@code with} gives another reply. */
    public static final class Reply {
        private final String text;
        private FinishReason finishReason = FinishReason.STOP;
        private @Nullable Usage usage;
        private @Nullable RuntimeException failure;
        private double logProbability;
        private Gate gateInQueue = Gate.open();
        private Gate gate = Gate.open();
        private Gate gateAtEnd = Gate.open();

        private Reply(String text) {
            this.text = text;
        }

        /** You get a reply that says this and stops. */
        public static Reply of(String text) {
            return new Reply(text);
        }

        /** The reply ends for this reason. */
        public Reply withFinishReason(FinishReason reason) {
            return with(copy -> copy.finishReason = Objects.requireNonNull(reason));
        }

        /** The reply reports this usage. */
        public Reply withUsage(Usage reported) {
            return with(copy -> copy.usage = Objects.requireNonNull(reported));
        }

        /** The reply fails with this after its text. */
        public Reply withFailure(RuntimeException thrown) {
            return with(copy -> copy.failure = Objects.requireNonNull(thrown));
        }

        /** Each piece has this log-probability, for those who ask; 0 unless set. */
        public Reply withLogProbability(double ofEachPiece) {
            return with(copy -> copy.logProbability = ofEachPiece);
        }

        /** The reply waits at this gate before the model reports its start, as a request in a queue does. */
        public Reply withGateInQueue(Gate waitedFor) {
            return with(copy -> copy.gateInQueue = Objects.requireNonNull(waitedFor));
        }

        /** The reply waits at this gate before its first text. */
        public Reply withGateBeforeText(Gate waitedFor) {
            return with(copy -> copy.gate = Objects.requireNonNull(waitedFor));
        }

        /** The reply waits at this gate after its text. */
        public Reply withGateAfterText(Gate waitedFor) {
            return with(copy -> copy.gateAtEnd = Objects.requireNonNull(waitedFor));
        }

        private Reply with(Consumer<Reply> change) {
            Reply copy = new Reply(text);
            copy.finishReason = finishReason;
            copy.usage = usage;
            copy.failure = failure;
            copy.logProbability = logProbability;
            copy.gateInQueue = gateInQueue;
            copy.gate = gate;
            copy.gateAtEnd = gateAtEnd;
            change.accept(copy);
            return copy;
        }
    }

    /** Builds a {@link ScriptedModel}. Not thread-safe. */
    public static final class Builder {
        private final List<Function<Request, Reply>> replies = new ArrayList<>();
        private int pieceLength = 4;
        private Set<Capability> capabilities = EnumSet.allOf(Capability.class);
        private ModelInfo info = ModelInfo.builder().name("scripted").build();
        private int concurrency = 1;

        private Builder() {}

        /** Adds a reply of this text. */
        public Builder reply(String text) {
            return reply(Reply.of(text));
        }

        /** Adds a reply. */
        public Builder reply(Reply reply) {
            Objects.requireNonNull(reply, "reply");
            return replyToRequest(request -> reply);
        }

        /** Adds a reply that depends on the prompt. */
        public Builder replyTo(Function<Prompt, Reply> reply) {
            Objects.requireNonNull(reply, "reply");
            return replyToRequest(request -> reply.apply(request.prompt()));
        }

        /** Adds a reply that depends on prompt and options, for instance on the seed. */
        public Builder replyToRequest(Function<Request, Reply> reply) {
            replies.add(Objects.requireNonNull(reply, "reply"));
            return this;
        }

        /** UTF-16 code units in a piece, at least 1; 4 unless set. A surrogate pair stays whole. */
        public Builder pieceLength(int length) {
            if (length < 1) {
                throw new InvalidInputException("pieceLength is " + length + "; it must be at least 1.");
            }
            this.pieceLength = length;
            return this;
        }

        /** What the model declares; everything unless set. */
        public Builder capabilities(Set<Capability> declared) {
            this.capabilities = declared.isEmpty() ? EnumSet.noneOf(Capability.class) : EnumSet.copyOf(declared);
            return this;
        }

        /** What the model says of itself; a name only unless set. */
        public Builder info(ModelInfo modelInfo) {
            this.info = Objects.requireNonNull(modelInfo, "info");
            return this;
        }

        /** The concurrency that the model reports, at least 1, which it is unless set. */
        public Builder concurrency(int generations) {
            this.concurrency = Math.max(1, generations);
            return this;
        }

        /** You get the model; without a reply it says nothing. */
        public ScriptedModel build() {
            if (replies.isEmpty()) {
                reply("");
            }
            return new ScriptedModel(this);
        }
    }
}
