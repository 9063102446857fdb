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
import io.github.supercorrect.gguf.internal.file.TensorType;
import io.github.supercorrect.gguf.internal.process.ModelLoad;
import io.github.supercorrect.gguf.internal.process.UnusableEngineException;
import io.github.supercorrect.gguf.internal.process.WorkerEngine;
import io.github.supercorrect.gguf.internal.schedule.EngineQueue;
import io.github.supercorrect.gguf.internal.schedule.WatchedFile;
import io.github.supercorrect.gguf.internal.store.LocalModels;
import io.github.supercorrect.gguf.internal.store.RemoteModel;
import io.github.supercorrect.nano.NanoModel;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a {@link GgufModel}. Not thread-safe. */
public final class GgufModelBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(GgufModel.class);
    private static final int SMALLEST_CONTEXT = 256;
    private static final int DEFAULT_QUEUE_LIMIT = 1024;
    private static final long LARGEST_PREFIX_STORE = 256L << 20;
    private static final Duration DEFAULT_LOAD_TIMEOUT = Duration.ofMinutes(5);

    private final ModelReference model;
    private @Nullable Integer contextSize;
    private @Nullable ChatFormat chatFormat;
    private final ComputeOptions compute = new ComputeOptions();
    private final GpuOptions gpu = new GpuOptions();
    private Duration loadTimeout = DEFAULT_LOAD_TIMEOUT;
    private EngineChoice engine = EngineChoice.AUTO;
    private Isolation isolation = Isolation.WORKER;
    private int queueLimit = DEFAULT_QUEUE_LIMIT;
    private boolean prefixCache = true;

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
        compute.threads(threads);
        return this;
    }

    /** Compute threads for prompts, from 1 to the number of processors; as {@link #threads} unless set. */
    public GgufModelBuilder batchThreads(int batchThreads) {
        compute.batchThreads(batchThreads);
        return this;
    }

    /**
     * Requests computed at a time, from 1 to 16, each with cells for a whole context. Unless set: 16 that share the cells of one
     * to four contexts, at most a quarter of what the weights take (a tiny model has one for each). A request waits until all
     * that it may generate fits. An engine that can do less does less: {@link GgufModel#concurrency} says how many it are.
     */
    public GgufModelBuilder parallel(int parallel) {
        compute.parallel(parallel);
        return this;
    }

    /**
     * Requests that may wait, 0 or more; 1024 unless set. One more gets an {@code OverloadedException} instead of memory.
     */
    public GgufModelBuilder queueLimit(int queueLimit) {
        if (queueLimit < 0) {
            throw new InvalidInputException("queueLimit is " + queueLimit + "; it must be 0 or more.");
        }
        this.queueLimit = queueLimit;
        return this;
    }

    /**
     * Whether what was computed of the fixed part of a prompt, above all the hierarchical one, is kept in the user's cache (mode
     * 0600, 256 MB at most) for later processes; true unless set. Only system messages are ever written there.
     */
    public GgufModelBuilder prefixCache(boolean prefixCache) {
        this.prefixCache = prefixCache;
        return this;
    }

    /** Where the engine runs; in a process of its own unless set. */
    public GgufModelBuilder isolation(Isolation isolation) {
        this.isolation = Objects.requireNonNull(isolation, "isolation");
        return this;
    }

    /** Which engine runs the model; {@link EngineChoice#AUTO} unless set. */
    public GgufModelBuilder engine(EngineChoice engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
        return this;
    }

    /** How keys and values are stored; {@link KvType#F16} unless set. The portable engine knows no other. */
    public GgufModelBuilder kvType(KvType kvType) {
        compute.kvType(Objects.requireNonNull(kvType, "kvType"));
        return this;
    }

    /** Whether the file is mapped into memory instead of read; true unless set. The portable engine always maps it. */
    public GgufModelBuilder mmap(boolean mmap) {
        compute.mmap(mmap);
        return this;
    }

    /** Whether weights are rearranged for this processor; {@link Repack#AUTO} unless set. */
    public GgufModelBuilder repack(Repack repack) {
        compute.repack(Objects.requireNonNull(repack, "repack"));
        return this;
    }

    /**
     * Whether the same request always gives the same text, whoever else asks: then one request runs at a time and nothing
     * computed for one is used for another. False unless set.
     */
    public GgufModelBuilder deterministic(boolean deterministic) {
        compute.deterministic(deterministic);
        return this;
    }

    /**
     * Prompt tokens computed in one step, from 16 to 2048; 256 unless set. Nobody waits longer than such a step for a token
     * or a cancel; larger ones read long prompts a little faster.
     */
    public GgufModelBuilder chunk(int chunk) {
        compute.chunk(chunk);
        return this;
    }

    /**
     * Layers computed on GPUs; {@link GpuLayers#auto} unless set. That needs a jar with a CUDA backend on the class path, and
     * then uses a GPU where one can be used. {@link ModelInfo#device} says what computes.
     */
    public GgufModelBuilder gpuLayers(GpuLayers gpuLayers) {
        gpu.layers(gpuLayers);
        return this;
    }

    /**
     * The GPUs to use, as {@code CUDA0}, {@code 0} or by what they are called; all unless set. Naming one asks for it: if it
     * cannot be used, loading fails.
     */
    public GgufModelBuilder devices(List<String> devices) {
        gpu.devices(devices);
        return this;
    }

    /** How layers are spread over several GPUs; {@link SplitMode#LAYER} unless set. */
    public GgufModelBuilder splitMode(SplitMode splitMode) {
        gpu.splitMode(splitMode);
        return this;
    }

    /** The CPU variant of the native libraries to force, for tests of each. */
    GgufModelBuilder cpuVariant(String cpuVariant) {
        compute.cpuVariant(cpuVariant);
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
     * @throws InvalidInputException if the context size or the chat format does not suit the model, or settings contradict
     *     each other
     * @throws ModelUnavailableException if the file is missing, damaged or of a kind that is not supported, or its chat format
     *     is unknown; the message names file, reason and place. Also if a published model is not on this machine: nothing is
     *     downloaded, and the message holds the command that fetches it
     * @throws io.github.supercorrect.core.error.EngineLoadException if the engine cannot be started or refuses the model
     * @throws CancelledException if the thread is interrupted; its interrupt stays set
     */
    public GgufModel open() {
        WatchedFile.Opened opened = readHeader(fileOf(model));
        EngineSelection selection = EngineSelection.of(engine, isolation);
        try {
            return open(opened, selection);
        } catch (UnusableEngineException e) {
            if (!selection.fallback()) {
                throw e;
            }
            return open(opened, selection.insteadBecause(String.valueOf(e.getMessage())));
        }
    }

    private GgufModel open(WatchedFile.Opened opened, EngineSelection selection) {
        GgufHeader header = opened.header();
        int context = context(header);
        ChatLayout format = ChatFormatChoice.choose(chatFormat, header);
        ModelLoad load = new ModelLoad(
                header.file(),
                context,
                header.vocabulary().controlTokens(),
                compute.settings(header.fileSize(), context, header.shape().kvBytesPerToken(TensorType.F16)),
                gpu.settings(selection.engine()),
                prefixStore(opened.watch()),
                loadTimeout,
                selection.patience());
        EngineQueue queue = new EngineQueue(
                GpuStarter.of(selection, load),
                opened.watch(),
                selection.patience(),
                queueLimit,
                "supercorrect-model-" + header.file().getFileName());
        long start = System.nanoTime();
        EngineInfo loaded = queue.open();
        report(header, format, loaded, System.nanoTime() - start, selection.reason());
        if (loaded.details().containsKey("gpu")) {
            LOG.info("No GPU is used: {}", loaded.details().get("gpu"));
        }
        return new GgufModel(
                queue,
                writer(header, format, context),
                describe(header, loaded),
                loaded.parallel(),
                selection.engine() == WorkerEngine.LLAMA,
                details(loaded, selection));
    }

    private static Map<String, String> details(EngineInfo loaded, EngineSelection selection) {
        Map<String, String> details = new HashMap<>(loaded.details());
        details.put("choice", selection.reason());
        return details;
    }

    /** Nothing is kept where it cannot be: it is computed then. */
    private PrefixStoreSettings prefixStore(WatchedFile file) {
        try {
            return prefixCache
                    ? new PrefixStoreSettings(
                            UserCache.open().prefixes().toString(), file.content(), LARGEST_PREFIX_STORE)
                    : PrefixStoreSettings.NONE;
        } catch (IOException e) {
            LOG.debug("Computed prompt prefixes are not kept", e);
            return PrefixStoreSettings.NONE;
        }
    }

    private static RequestWriter writer(GgufHeader header, ChatLayout format, int context) {
        ChatRenderer renderer =
                new ChatRenderer(format, header.chat(), header.vocabulary().controlTokens());
        return new RequestWriter(renderer, context, header.vocabulary().longestToken());
    }

    /** The file that a reference stands for, on this machine; the embedded model is unpacked. */
    static Path fileOf(ModelReference model) {
        RemoteModel published = model.published();
        if (published != null) {
            return LocalModels.ofUser().require(published).file();
        }
        return model.file().orElseGet(GgufModelBuilder::unpackNano).toAbsolutePath();
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

    private static WatchedFile.Opened readHeader(Path file) {
        try {
            WatchedFile.Opened opened = WatchedFile.open(file);
            SupportedModels.check(opened.header());
            return opened;
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

    private static void report(GgufHeader header, ChatLayout format, EngineInfo engine, long nanos, String reason) {
        LOG.info(
                "Loaded {} ({}, {}, {}, context {}) in {} ms: {} ({}) on {}; {}",
                header.file().getFileName(),
                header.architecture(),
                header.quantisation(),
                format,
                engine.contextSize(),
                Duration.ofNanos(nanos).toMillis(),
                engine.engine(),
                engine.build(),
                engine.device(),
                reason);
    }
}
