package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.gguf.internal.chat.ChatLayout;
import io.github.supercorrect.gguf.internal.chat.ChatRenderer;
import io.github.supercorrect.gguf.internal.file.GgufException;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import io.github.supercorrect.gguf.internal.file.SupportedModels;
import io.github.supercorrect.gguf.internal.process.LoadedWorker;
import io.github.supercorrect.gguf.internal.process.ModelLoad;
import io.github.supercorrect.gguf.internal.schedule.EngineQueue;
import io.github.supercorrect.gguf.internal.schedule.ThreadCount;
import io.github.supercorrect.nano.NanoModel;
import io.github.supercorrect.worker.engine.EngineInfo;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a {@link GgufModel}. Not thread-safe. */
public final class GgufModelBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(GgufModel.class);
    private static final int SMALLEST_CONTEXT = 256;
    private static final Duration DEFAULT_LOAD_TIMEOUT = Duration.ofMinutes(5);

    private final ModelReference model;
    private @Nullable Integer contextSize;
    private @Nullable Integer threads;
    private @Nullable ChatFormat chatFormat;
    private Duration loadTimeout = DEFAULT_LOAD_TIMEOUT;

    GgufModelBuilder(ModelReference model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * Tokens of prompt and answer together, from 256 to what the model was trained for; the latter unless set. Less saves
     * memory.
     */
    public GgufModelBuilder contextSize(int contextSize) {
        this.contextSize = contextSize;
        return this;
    }

    /**
     * Compute threads, from 1 to the number of processors. Unless set: one for a tiny model, else the processors, one of
     * them left free where there are more than two.
     */
    public GgufModelBuilder threads(int threads) {
        int processors = Runtime.getRuntime().availableProcessors();
        if (threads < 1 || threads > processors) {
            throw new InvalidInputException(
                    "threads is " + threads + "; it must be 1 to " + processors + ", the number of processors.");
        }
        this.threads = threads;
        return this;
    }

    /** How messages are written for the model; unless set, what its header shows. */
    public GgufModelBuilder chatFormat(ChatFormat chatFormat) {
        this.chatFormat = Objects.requireNonNull(chatFormat, "chatFormat");
        return this;
    }

    /** How long starting the engine and loading the model may take, the first time and after a crash; 5 minutes unless set. */
    public GgufModelBuilder loadTimeout(Duration loadTimeout) {
        if (loadTimeout.isNegative() || loadTimeout.isZero()) {
            throw new InvalidInputException("loadTimeout is " + loadTimeout + "; it must be more than zero.");
        }
        this.loadTimeout = loadTimeout;
        return this;
    }

    /**
     * You get the model, loaded.
     *
     * @throws InvalidInputException if the context size or the chat format does not suit the model
     * @throws ModelUnavailableException if the file is missing, damaged or of a kind that is not supported, or its chat format
     *     is unknown; the message names file, reason and place
     * @throws io.github.supercorrect.core.error.EngineLoadException if the engine cannot be started or refuses the model
     * @throws CancelledException if the thread is interrupted; its interrupt stays set
     */
    public GgufModel open() {
        Path file = model.file().orElseGet(GgufModelBuilder::unpackNano).toAbsolutePath();
        GgufHeader header = readHeader(file);
        int context = context(header);
        ChatLayout format = ChatFormatChoice.choose(chatFormat, header);
        ModelLoad load = new ModelLoad(
                file,
                context,
                threads == null ? ThreadCount.forModel(header.fileSize()) : threads,
                header.vocabulary().controlTokens(),
                loadTimeout);
        EngineQueue queue = new EngineQueue(
                abandoned -> LoadedWorker.start(load, abandoned), "supercorrect-model-" + file.getFileName());
        long start = System.nanoTime();
        EngineInfo engine = queue.open();
        ModelInfo info = describe(header, engine);
        report(header, format, engine, System.nanoTime() - start);
        return new GgufModel(queue, writer(header, format, context), info);
    }

    private static RequestWriter writer(GgufHeader header, ChatLayout format, int context) {
        ChatRenderer renderer =
                new ChatRenderer(format, header.chat(), header.vocabulary().controlTokens());
        return new RequestWriter(renderer, context, header.vocabulary().longestToken());
    }

    private static Path unpackNano() {
        try {
            return NanoModel.unpackInto(UserCache.open().entry(NanoModel.SHA256));
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            throw new ModelUnavailableException("The embedded nano model could not be unpacked: " + e, e);
        }
    }

    private static GgufHeader readHeader(Path file) {
        try {
            GgufHeader header = GgufHeader.read(file);
            SupportedModels.check(header);
            return header;
        } catch (GgufException e) {
            throw new ModelUnavailableException("Cannot use the model " + e.getMessage(), e);
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            throw new ModelUnavailableException("Cannot read the model " + file + ": " + e, e);
        }
    }

    private static CancelledException interrupted() {
        return new CancelledException("Loading the model was interrupted", "");
    }

    private int context(GgufHeader header) {
        int trained = header.contextLength();
        if (contextSize == null) {
            return trained;
        }
        if (contextSize < Math.min(SMALLEST_CONTEXT, trained) || contextSize > trained) {
            throw new InvalidInputException("contextSize is " + contextSize + "; it must be " + SMALLEST_CONTEXT
                    + " to " + trained + ", what the model was trained for.");
        }
        return contextSize;
    }

    private static ModelInfo describe(GgufHeader header, EngineInfo engine) {
        ModelInfo.Builder info = ModelInfo.builder()
                .architecture(header.architecture())
                .contextSize(engine.contextSize())
                .quantisation(header.quantisation())
                .device(engine.device())
                .engine(engine.engine() + " (" + engine.build() + ")")
                .file(String.valueOf(header.file().getFileName()), header.fileSize())
                .headerHash(header.sha256());
        header.name().ifPresent(info::name);
        return info.build();
    }

    private static void report(GgufHeader header, ChatLayout format, EngineInfo engine, long nanos) {
        LOG.info(
                "Loaded {} ({}, {}, {}, context {}) in {} ms: {} ({}) on {}, the portable engine",
                header.file().getFileName(),
                header.architecture(),
                header.quantisation(),
                format,
                engine.contextSize(),
                Duration.ofNanos(nanos).toMillis(),
                engine.engine(),
                engine.build(),
                engine.device());
    }
}
