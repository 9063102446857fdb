package io.github.supercorrect.llama;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * The state of computing with a model ({@code llama_context}): KV cells and buffers. Belongs to the thread that made it;
 * whoever made it closes it, before its model.
 */
public final class LlamaContext extends NativeOwner {

    private final LlamaRuntime runtime;
    private final LlamaModel model;
    private final Settings settings;
    private final StopFlag stop;

    /** {@code enum ggml_type} of keys and values. */
    public static final int F16 = 1;

    /** {@code enum ggml_type} of keys and values. */
    public static final int Q8_0 = 8;

    /**
     * How to compute.
     *
     * @param cells KV cells ({@code n_ctx}), for all sequences together
     * @param batch tokens of one decode call at most ({@code n_batch})
     * @param microBatch tokens computed at a time ({@code n_ubatch})
     * @param sequences sequences, and rows with logits, at most ({@code n_seq_max}, {@code n_outputs_max})
     * @param threads for single tokens
     * @param batchThreads for prompts
     * @param kvType {@link #F16} or {@link #Q8_0}
     */
    public record Settings(
            int cells, int batch, int microBatch, int sequences, int threads, int batchThreads, int kvType) {

        private static final int MOST_SEQUENCES = 256;

        public Settings {
            require("cells", cells, Integer.MAX_VALUE);
            require("batch", batch, cells);
            require("microBatch", microBatch, batch);
            require("sequences", sequences, MOST_SEQUENCES);
            require("threads", threads, 512);
            require("batchThreads", batchThreads, 512);
        }

        private static void require(String field, int value, int most) {
            if (value < 1 || value > most) {
                throw new IllegalArgumentException(field + " is " + value + ", must be 1 to " + most);
            }
        }
    }

    /**
     * What memory is taken for, in bytes.
     *
     * @param hostModel weights in main memory
     * @param hostContext KV cells in main memory
     * @param hostCompute buffers in main memory
     * @param deviceModel weights on GPUs
     * @param deviceContext KV cells on GPUs
     * @param deviceCompute buffers on GPUs
     */
    public record Memory(
            long hostModel,
            long hostContext,
            long hostCompute,
            long deviceModel,
            long deviceContext,
            long deviceCompute) {

        /** All of it in main memory. */
        public long host() {
            return hostModel + hostContext + hostCompute;
        }

        /** All of it on GPUs. */
        public long device() {
            return deviceModel + deviceContext + deviceCompute;
        }
    }

    private LlamaContext(long address, LlamaRuntime runtime, LlamaModel model, Settings settings, StopFlag stop) {
        super(address, LlamaC::llama_free);
        this.runtime = runtime;
        this.model = model;
        this.settings = settings;
        this.stop = stop;
    }

    /**
     * Makes a context ({@code llama_init_from_model}), its cells one pool for all sequences.
     *
     * @param stop ends a decode call early once it is set
     * @throws LlamaException if llama.cpp refuses, for want of memory for instance
     */
    public static LlamaContext create(LlamaRuntime runtime, LlamaModel model, Settings settings, StopFlag stop) {
        runtime.drainLog();
        long address;
        try {
            address = LlamaC.sc_context_new(
                    model.address(),
                    settings.cells(),
                    settings.batch(),
                    settings.microBatch(),
                    settings.sequences(),
                    settings.threads(),
                    settings.batchThreads(),
                    settings.kvType(),
                    -1,
                    true,
                    stop.view());
        } catch (RuntimeException e) {
            throw new LlamaException("llama.cpp could not make a context: " + e.getMessage(), e);
        }
        if (address == 0) {
            throw new LlamaException("llama.cpp could not make a context" + NativeLog.complaints(runtime.drainLog()));
        }
        return new LlamaContext(address, runtime, model, settings, stop);
    }

    /** KV cells, which may be more than was asked for. */
    public int cells() {
        return LlamaC.llama_n_ctx(address());
    }

    /** What was asked for. */
    public Settings settings() {
        return settings;
    }

    /** What this context and its model take, or would take if the model is simulated. */
    public Memory memory() {
        long[] bytes = new long[6];
        LlamaC.sc_memory_breakdown(address(), bytes);
        return new Memory(bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5]);
    }

    /** What of it is on this device, in bytes. */
    public long memoryOn(Device device) {
        return LlamaC.sc_device_bytes(address(), device.index());
    }

    /** How a decode call ended. */
    public enum Decoded {
        /** All tokens are in the cache. */
        DONE,
        /** There were not enough free cells; nothing has changed. */
        NO_CELLS,
        /** The stop flag was set; some tokens may be in the cache: {@link #lastPosition} tells. */
        STOPPED
    }

    /**
     * Computes a batch ({@code llama_decode}).
     *
     * @throws LlamaException if the batch is invalid, or computing failed; after a failure in computing the context is of no more
     *     use
     */
    public Decoded decode(LlamaBatch batch) {
        if (batch.size() == 0 || batch.size() > settings.batch()) {
            throw new IllegalArgumentException(
                    "The batch has " + batch.size() + " tokens, must have 1 to " + settings.batch());
        }
        check(batch);
        int result;
        try {
            result = LlamaC.sc_decode(
                    address(), batch.size(), batch.tokens(), batch.positions(), batch.sequences(), batch.outputs());
        } catch (RuntimeException e) {
            throw new LlamaException("llama.cpp failed: " + e.getMessage(), e);
        }
        return switch (result) {
            case 0 -> Decoded.DONE;
            case 1 -> Decoded.NO_CELLS;
            case 2 -> Decoded.STOPPED;
            default ->
                throw new LlamaException(
                        "llama.cpp failed with the code " + result + NativeLog.complaints(runtime.drainLog()));
        };
    }

    /** Foreign tokens and sequences, and too many rows with logits, are assertions in llama.cpp. */
    private void check(LlamaBatch batch) {
        int rows = 0;
        for (int i = 0; i < batch.size(); i++) {
            int token = batch.tokens().get(i);
            int sequence = batch.sequences().get(i);
            if (token < 0 || token >= model.vocabularySize()) {
                throw new IllegalArgumentException("Row " + i + " has the token " + token);
            }
            requireSequence(sequence);
            rows += batch.outputs().get(i);
        }
        if (rows > settings.sequences()) {
            throw new IllegalArgumentException(rows + " rows with logits, must be at most " + settings.sequences());
        }
    }

    private void requireSequence(int sequence) {
        if (sequence < 0 || sequence >= settings.sequences()) {
            throw new IllegalArgumentException(
                    "sequence is " + sequence + ", must be 0 to " + (settings.sequences() - 1));
        }
    }

    /** Removes a sequence's tokens from a position on ({@code llama_memory_seq_rm}). */
    public void remove(int sequence, int from) {
        requireSequence(sequence);
        if (!LlamaC.sc_seq_rm(address(), sequence, from, -1)) {
            throw new LlamaException("Sequence " + sequence + " cannot be cut at " + from);
        }
    }

    /** Lets one sequence share the cells of another's first tokens ({@code llama_memory_seq_cp}); nothing is copied. */
    public void share(int source, int target, int length) {
        requireSequence(source);
        requireSequence(target);
        LlamaC.sc_seq_cp(address(), source, target, 0, length);
    }

    /** The last position of a sequence in the cache, -1 if it has none. */
    public int lastPosition(int sequence) {
        requireSequence(sequence);
        return LlamaC.sc_seq_pos_max(address(), sequence);
    }

    /** Bytes that {@link #save} would give ({@code llama_state_seq_get_size}). */
    public long stateBytes(int sequence) {
        requireSequence(sequence);
        return LlamaC.llama_state_seq_get_size(address(), sequence);
    }

    /**
     * A sequence's computed state ({@code llama_state_seq_get_data}).
     *
     * @throws LlamaException if the JVM has not so much direct memory
     */
    public ByteBuffer save(int sequence) {
        long size = stateBytes(sequence);
        if (size > Integer.MAX_VALUE) {
            throw new LlamaException(
                    "The state of sequence " + sequence + " takes " + size + " bytes, too many to keep");
        }
        ByteBuffer data;
        try {
            data = ByteBuffer.allocateDirect((int) size).order(ByteOrder.nativeOrder());
        } catch (OutOfMemoryError e) {
            throw new LlamaException(
                    "The state of sequence " + sequence + " takes " + size + " bytes: " + e.getMessage());
        }
        long written = LlamaC.llama_state_seq_get_data(address(), data, size, sequence);
        return data.limit((int) written);
    }

    /**
     * Puts a saved state into an empty sequence ({@code llama_state_seq_set_data}). llama.cpp hardly checks it: give it only
     * what {@link #save} gave with the same model, build and settings.
     *
     * @return false if llama.cpp refused it; the sequence is empty then
     */
    public boolean restore(ByteBuffer data, int sequence) {
        requireSequence(sequence);
        boolean restored = LlamaC.sc_seq_set_data(address(), data, data.remaining(), sequence) > 0;
        if (!restored) {
            remove(sequence, 0);
        }
        return restored;
    }

    /**
     * Chooses the next token after a row of the last batch ({@code llama_sampler_sample}), and tells the sampler.
     *
     * @throws LlamaException if the row has no logits
     */
    public int sample(LlamaSampler sampler, int row) {
        try {
            return LlamaC.sc_sample(sampler.address(), address(), row);
        } catch (RuntimeException e) {
            throw new LlamaException("llama.cpp could not choose a token: " + e.getMessage(), e);
        }
    }

    /**
     * Log-probabilities after a row of the last batch, from the logits as they are.
     *
     * @param token whose log-probability comes first
     * @param ids filled with the likeliest tokens, as many as fit
     * @param scores takes one number more than {@code ids}
     * @return false if the logits are not finite
     */
    public boolean scores(int row, int token, int[] ids, float[] scores) {
        if (scores.length != ids.length + 1) {
            throw new IllegalArgumentException(
                    "scores has " + scores.length + " places, must have " + (ids.length + 1));
        }
        return LlamaC.sc_scores(
                address(), row, model.vocabularySize(), token, ids.length, ids.length == 0 ? new int[1] : ids, scores);
    }

    /** For a caller who finds logits that are no numbers. */
    public LlamaException notFinite() {
        return new LlamaException("The model computes logits that are not finite: its weights are damaged");
    }

    /** The logits after a row of the last batch, one for each token. */
    public FloatBuffer logits(int row) {
        FloatBuffer out = ByteBuffer.allocateDirect(model.vocabularySize() * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        LlamaC.sc_logits(address(), row, model.vocabularySize(), out);
        return out;
    }

    /** The flag that stops this context's decode calls. */
    public StopFlag stopFlag() {
        return stop;
    }
}
