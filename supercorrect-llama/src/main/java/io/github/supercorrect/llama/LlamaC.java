package io.github.supercorrect.llama;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The C API of llama.cpp, as far as it is needed: names are llama.cpp's; those that begin with {@code sc_} stand in
 * {@code supercorrect_llama.h}, for what Java cannot say (structs by value, callbacks). Every call is compiled against
 * llama.cpp's own header.
 *
 * <p>Addresses are {@code long}s and nothing is checked here: 0 or a freed address ends the process. So nobody but the owner
 * classes of this package calls this.
 */
@Platform(include = "supercorrect_llama.h", library = "jniLlamaC")
final class LlamaC {

    private LlamaC() {}

    // --- runtime ---

    static native @Cast("const char*") String llama_version();

    static native void llama_backend_init();

    static native String llama_print_system_info();

    static native void sc_log_install();

    static native int sc_log_poll(byte[] buffer, int size);

    static native void sc_abort_install();

    static native @Nullable String sc_abi_fault();

    static native void sc_tune_malloc();

    static native void sc_trim_memory();

    // --- backends and devices ---

    static native void ggml_backend_load_all_from_path(@Cast("const char*") byte[] directory);

    static native @Cast("bool") boolean sc_backend_load(@Cast("const char*") byte[] path);

    static native @Cast("size_t") long ggml_backend_dev_count();

    static native String sc_dev_name(int device);

    static native String sc_dev_description(int device);

    static native String sc_dev_backend(int device);

    static native int sc_dev_type(int device);

    static native void sc_dev_memory(int device, @Cast("int64_t*") long[] out);

    // --- model ---

    static native @Cast("jlong") long sc_model_load(
            @Cast("const char*") byte[] path,
            int gpuLayers,
            int splitMode,
            @Cast("bool") boolean mmap,
            @Cast("bool") boolean extraBuffers,
            @Cast("bool") boolean noAlloc,
            @Cast("const int32_t*") int[] devices,
            int deviceCount,
            @Cast("int32_t*") IntBuffer stop);

    static native void llama_model_free(@Cast("llama_model*") long model);

    static native @Cast("int") int llama_model_ftype(@Cast("const llama_model*") long model);

    static native int llama_model_n_layer(@Cast("const llama_model*") long model);

    static native @Cast("jlong") long llama_model_get_vocab(@Cast("const llama_model*") long model);

    static native int llama_vocab_n_tokens(@Cast("const llama_vocab*") long vocab);

    static native @Cast("bool") boolean llama_vocab_is_eog(@Cast("const llama_vocab*") long vocab, int token);

    static native int llama_tokenize(
            @Cast("const llama_vocab*") long vocab,
            @Cast("const char*") byte[] text,
            int length,
            int[] tokens,
            int most,
            @Cast("bool") boolean addSpecial,
            @Cast("bool") boolean parseSpecial);

    static native int llama_token_to_piece(
            @Cast("const llama_vocab*") long vocab,
            int token,
            @Cast("char*") byte[] buffer,
            int length,
            int lstrip,
            @Cast("bool") boolean special);

    // --- context ---

    static native @Cast("jlong") long sc_context_new(
            @Cast("llama_model*") long model,
            int cells,
            int batch,
            int microBatch,
            int sequences,
            int threads,
            int batchThreads,
            int kvType,
            int flashAttention,
            @Cast("bool") boolean unified,
            @Cast("int32_t*") IntBuffer stop);

    static native void llama_free(@Cast("llama_context*") long context);

    static native @Cast("uint32_t") int llama_n_ctx(@Cast("const llama_context*") long context);

    static native @Cast("bool") boolean sc_memory_breakdown(
            @Cast("const llama_context*") long context, @Cast("int64_t*") long[] out);

    static native @Cast("jlong") long sc_device_bytes(@Cast("const llama_context*") long context, int device);

    static native int sc_decode(
            @Cast("llama_context*") long context,
            int count,
            @Cast("int32_t*") IntBuffer tokens,
            @Cast("int32_t*") IntBuffer positions,
            @Cast("int32_t*") IntBuffer sequences,
            @Cast("signed char*") ByteBuffer outputs);

    static native @Cast("bool") boolean sc_seq_rm(@Cast("llama_context*") long context, int sequence, int from, int to);

    static native void sc_seq_cp(@Cast("llama_context*") long context, int source, int target, int from, int to);

    static native int sc_seq_pos_max(@Cast("llama_context*") long context, int sequence);

    static native @Cast("size_t") long llama_state_seq_get_size(@Cast("llama_context*") long context, int sequence);

    static native @Cast("size_t") long llama_state_seq_get_data(
            @Cast("llama_context*") long context,
            @Cast("uint8_t*") ByteBuffer data,
            @Cast("size_t") long size,
            int sequence);

    static native @Cast("size_t") long sc_seq_set_data(
            @Cast("llama_context*") long context,
            @Cast("signed char*") ByteBuffer data,
            @Cast("size_t") long size,
            int sequence);

    // --- sampling ---

    static native @Cast("jlong") long sc_sampler_new(
            int vocabulary,
            float temperature,
            float topP,
            int topK,
            float minP,
            float repeatPenalty,
            int repeatLast,
            @Cast("uint32_t") int seed);

    static native int sc_sample(@Cast("llama_sampler*") long sampler, @Cast("llama_context*") long context, int row);

    static native void llama_sampler_accept(@Cast("llama_sampler*") long sampler, int token);

    static native void llama_sampler_free(@Cast("llama_sampler*") long sampler);

    static native @Cast("bool") boolean sc_scores(
            @Cast("llama_context*") long context,
            int row,
            int vocabulary,
            int token,
            int count,
            @Cast("int32_t*") int[] ids,
            float[] scores);

    static native void sc_logits(@Cast("llama_context*") long context, int row, int vocabulary, FloatBuffer out);
}
