package io.github.supercorrect.llama;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A model in memory ({@code llama_model}). Belongs to the thread that loaded it; whoever loaded it closes it. */
public final class LlamaModel extends NativeOwner {

    private static final int LONGEST_USUAL_PIECE = 256;

    private final long vocabulary;
    private final int tokens;

    /**
     * How to load.
     *
     * @param gpuLayers layers to offload, 0 for none
     * @param splitMode {@code enum llama_split_mode}: 0 none, 1 by layers, 2 by rows
     * @param devices indices of the devices to offload to ({@link Device#index})
     * @param mmap whether the file is mapped instead of read
     * @param repack whether weights are rearranged for the processor, in memory of their own
     * @param simulated whether only the sizes are computed: such a model cannot compute, but tells what one would take
     */
    public record Settings(
            int gpuLayers, int splitMode, List<Integer> devices, boolean mmap, boolean repack, boolean simulated) {
        public Settings {
            devices = List.copyOf(devices);
        }
    }

    private LlamaModel(long address) {
        super(address, LlamaC::llama_model_free);
        this.vocabulary = LlamaC.llama_model_get_vocab(address);
        this.tokens = LlamaC.llama_vocab_n_tokens(vocabulary);
    }

    /**
     * Loads a model file ({@code llama_model_load_from_file}).
     *
     * @param stop set it to end the loading early
     * @throws LlamaException if llama.cpp refuses the file, or loading was stopped
     */
    public static LlamaModel load(LlamaRuntime runtime, Path file, Settings settings, StopFlag stop) {
        runtime.drainLog();
        int[] devices = settings.devices().stream().mapToInt(Integer::intValue).toArray();
        long address = LlamaC.sc_model_load(
                LlamaRuntime.bytes(file.toString()),
                settings.gpuLayers(),
                settings.splitMode(),
                settings.mmap(),
                settings.repack(),
                settings.simulated(),
                devices.length == 0 ? new int[1] : devices,
                devices.length,
                stop.view());
        if (address == 0) {
            throw new LlamaException((stop.isSet() ? "Loading was stopped" : "llama.cpp could not load the model")
                    + NativeLog.complaints(runtime.drainLog()));
        }
        return new LlamaModel(address);
    }

    /** What most weights are stored as, by the file's own word ({@code enum llama_ftype}). */
    public int fileType() {
        return LlamaC.llama_model_ftype(address());
    }

    /** Number of layers. */
    public int layers() {
        return LlamaC.llama_model_n_layer(address());
    }

    /** Number of tokens in the vocabulary. */
    public int vocabularySize() {
        address();
        return tokens;
    }

    /** Whether this token ends a generation. */
    public boolean endsGeneration(int token) {
        requireToken(token);
        return LlamaC.llama_vocab_is_eog(vocabulary, token);
    }

    /**
     * Token ids of a text ({@code llama_tokenize}); none are added at the ends.
     *
     * @param parseSpecial whether control tokens spelt in the text become these tokens
     * @throws LlamaException if the vocabulary has no tokens for it
     */
    public int[] tokenize(String text, boolean parseSpecial) {
        address();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] ids = new int[bytes.length + 2];
        int count;
        try {
            count = LlamaC.llama_tokenize(vocabulary, bytes, bytes.length, ids, ids.length, false, parseSpecial);
        } catch (RuntimeException e) {
            throw new LlamaException("llama.cpp could not tokenize the text: " + e.getMessage(), e);
        }
        if (count < 0) {
            throw new LlamaException(
                    "llama.cpp could not tokenize a text of " + bytes.length + " bytes (" + count + ")");
        }
        return Arrays.copyOf(ids, count);
    }

    /** The bytes that a token stands for; none for a control token. Not always whole characters. */
    public byte[] piece(int token) {
        requireToken(token);
        byte[] buffer = new byte[LONGEST_USUAL_PIECE];
        int length = LlamaC.llama_token_to_piece(vocabulary, token, buffer, buffer.length, 0, false);
        if (length < 0) {
            buffer = new byte[-length];
            length = LlamaC.llama_token_to_piece(vocabulary, token, buffer, buffer.length, 0, false);
        }
        return Arrays.copyOf(buffer, Math.max(0, length));
    }

    private void requireToken(int token) {
        address();
        if (token < 0 || token >= tokens) {
            throw new IllegalArgumentException("token is " + token + ", must be 0 to " + (tokens - 1));
        }
    }
}
