// What llama.cpp's C API asks for in C or C++ only: structs by value, callbacks, containers. Everything else is mapped as it is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ggml-backend.h"
#include "ggml.h"
#include "llama.h"
#ifndef _WIN32
#include "llama-ext.h"
#endif

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// --- Log: native threads write into a bounded queue, Java takes lines out. An upcall would attach the threads to the JVM. ---

struct sc_log_queue {
    std::mutex mutex;
    std::deque<std::string> lines;
    std::string open;
    int level = GGML_LOG_LEVEL_INFO;
};

static inline sc_log_queue & sc_log() {
    static sc_log_queue * queue = new sc_log_queue(); // never destroyed: threads may log while the process ends
    return *queue;
}

static void sc_log_callback(enum ggml_log_level level, const char * text, void *) {
    sc_log_queue & log = sc_log();
    std::lock_guard<std::mutex> guard(log.mutex);
    if (level != GGML_LOG_LEVEL_CONT) {
        log.level = level;
    }
    for (const char * c = text; *c; c++) {
        if (*c != '\n') {
            if (log.open.size() < 2000) log.open += *c;
            continue;
        }
        if (log.lines.size() >= 1000) log.lines.pop_front();
        log.lines.push_back(std::to_string(log.level) + log.open);
        log.open.clear();
    }
}

static inline void sc_log_install() {
    sc_log();
    llama_log_set(sc_log_callback, nullptr);
    ggml_log_set(sc_log_callback, nullptr);
}

// The next line into the buffer, its level as the first character; its length, or -1 if there is none.
static inline int sc_log_poll(signed char * buffer, int size) {
    sc_log_queue & log = sc_log();
    std::lock_guard<std::mutex> guard(log.mutex);
    if (log.lines.empty()) return -1;
    std::string line = log.lines.front();
    log.lines.pop_front();
    int length = std::min<int>(size, (int) line.size());
    std::memcpy(buffer, line.data(), length);
    return length;
}

// --- Failed assertions: on a guarded thread they become an exception, elsewhere the process aborts. ---

static thread_local int sc_guard_depth = 0;

struct sc_guard {
    sc_guard() { sc_guard_depth++; }
    ~sc_guard() { sc_guard_depth--; }
};

static void sc_abort_callback(const char * message) {
    if (sc_guard_depth > 0) {
        throw std::runtime_error(message);
    }
    sc_log_callback(GGML_LOG_LEVEL_ERROR, message, nullptr);
    sc_log_callback(GGML_LOG_LEVEL_CONT, "\n", nullptr);
    fprintf(stderr, "%s\n", message);
}

static inline void sc_abort_install() {
#ifndef _WIN32
    ggml_set_abort_callback(sc_abort_callback);
#endif
}

// --- ABI: known defaults, read through the header's struct layout; null if they are as they should be. ---

static inline const char * sc_abi_fault() {
    llama_context_params c = llama_context_default_params();
    llama_model_params m = llama_model_default_params();
    if (c.n_ctx != 512) return "n_ctx";
    if (c.n_batch != 2048) return "n_batch";
    if (c.n_ubatch != 512) return "n_ubatch";
    if (c.n_threads != 4 /* GGML_DEFAULT_N_THREADS */) return "n_threads";
    if (c.flash_attn_type != LLAMA_FLASH_ATTN_TYPE_AUTO) return "flash_attn_type";
    if (c.type_k != GGML_TYPE_F16 || c.type_v != GGML_TYPE_F16) return "type_k";
    if (c.abort_callback != nullptr) return "abort_callback";
    if (c.kv_unified) return "kv_unified";
    if (!c.offload_kqv) return "offload_kqv";
    if (m.progress_callback != nullptr || m.kv_overrides != nullptr) return "progress_callback";
    if (m.vocab_only || m.no_alloc || !m.use_extra_bufts) return "use_extra_bufts";
    return nullptr;
}

// --- Backends and devices ---

static inline bool sc_backend_load(const char * path) { return ggml_backend_load(path) != nullptr; }

static inline const char * sc_dev_name(int i) { return ggml_backend_dev_name(ggml_backend_dev_get(i)); }

static inline const char * sc_dev_description(int i) { return ggml_backend_dev_description(ggml_backend_dev_get(i)); }

static inline const char * sc_dev_backend(int i) {
    return ggml_backend_reg_name(ggml_backend_dev_backend_reg(ggml_backend_dev_get(i)));
}

static inline int sc_dev_type(int i) { return (int) ggml_backend_dev_type(ggml_backend_dev_get(i)); }

// [0] free, [1] total bytes
static inline void sc_dev_memory(int i, int64_t * out) {
    size_t free = 0, total = 0;
    ggml_backend_dev_memory(ggml_backend_dev_get(i), &free, &total);
    out[0] = (int64_t) free;
    out[1] = (int64_t) total;
}

// --- Model and context ---

// The flag is a 32-bit number in memory that Java owns; not 0 means stop.
static bool sc_progress(float, void * flag) { return flag == nullptr || *(volatile int32_t *) flag == 0; }

static bool sc_abort_flag(void * flag) { return flag != nullptr && *(volatile int32_t *) flag != 0; }

static inline llama_model * sc_model_load(
    const char * path, int gpu_layers, int split_mode, bool mmap, bool extra_bufts, bool no_alloc,
    const int32_t * devices, int n_devices, int32_t * stop) {
    sc_guard guard;
    llama_model_params params = llama_model_default_params();
    std::vector<ggml_backend_dev_t> offload;
    for (int i = 0; i < n_devices; i++) offload.push_back(ggml_backend_dev_get(devices[i]));
    offload.push_back(nullptr);
    params.devices = offload.data(); // none named: none used
    params.n_gpu_layers = gpu_layers;
    params.split_mode = (enum llama_split_mode) split_mode;
    // auto maps unless a device cannot take mapped memory
    params.load_mode = !mmap || no_alloc ? LLAMA_LOAD_MODE_NONE : n_devices > 0 ? LLAMA_LOAD_MODE_AUTO : LLAMA_LOAD_MODE_MMAP;
    params.lazy_mode = LLAMA_LAZY_MODE_OFF;
    params.main_gpu = 0;
    params.use_extra_bufts = extra_bufts;
    params.no_host = extra_bufts; // a GPU's host buffers would come before those of rearranged weights
    params.no_alloc = no_alloc;
    params.check_tensors = false;
    params.progress_callback = sc_progress;
    params.progress_callback_user_data = stop;
    return llama_model_load_from_file(path, params);
}

static inline llama_context * sc_context_new(
    llama_model * model, int n_ctx, int n_batch, int n_ubatch, int n_seq_max, int threads, int batch_threads, int type_kv,
    int flash_attention, bool unified, int32_t * stop) {
    sc_guard guard;
    llama_context_params params = llama_context_default_params();
    params.n_ctx = n_ctx;
    params.n_batch = n_batch;
    params.n_ubatch = n_ubatch;
    params.n_seq_max = n_seq_max;
    params.n_outputs_max = n_seq_max;
    params.n_threads = threads;
    params.n_threads_batch = batch_threads;
    params.flash_attn_type = (enum llama_flash_attn_type) flash_attention;
    params.type_k = (enum ggml_type) type_kv;
    params.type_v = (enum ggml_type) type_kv;
    params.kv_unified = unified;
    params.no_perf = true;
    params.abort_callback = sc_abort_flag;
    params.abort_callback_data = stop;
    return llama_init_from_model(model, params);
}

// Bytes on the host, then on devices: [0] model, [1] context, [2] compute; [3..5] the same. False where it cannot be told.
static inline bool sc_memory_breakdown(const llama_context * ctx, int64_t * out) {
    std::fill(out, out + 6, 0);
#ifdef _WIN32
    (void) ctx;
    return false;
#else
    for (const auto & entry : llama_get_memory_breakdown(ctx)) {
        int64_t * at = out + (ggml_backend_buft_is_host(entry.first) ? 0 : 3);
        ggml_backend_dev_t dev = ggml_backend_buft_get_device(entry.first);
        if (dev && ggml_backend_dev_type(dev) == GGML_BACKEND_DEVICE_TYPE_CPU) at = out; // repacked weights
        at[0] += (int64_t) entry.second.model;
        at[1] += (int64_t) entry.second.context;
        at[2] += (int64_t) entry.second.compute;
    }
    return true;
#endif
}

// Bytes of model, context and buffers on one device; 0 where it cannot be told.
static inline int64_t sc_device_bytes(const llama_context * ctx, int device) {
    int64_t bytes = 0;
#ifndef _WIN32
    for (const auto & entry : llama_get_memory_breakdown(ctx)) {
        if (ggml_backend_buft_is_host(entry.first)) continue;
        if (ggml_backend_buft_get_device(entry.first) != ggml_backend_dev_get(device)) continue;
        bytes += (int64_t) (entry.second.model + entry.second.context + entry.second.compute);
    }
#else
    (void) ctx;
    (void) device;
#endif
    return bytes;
}

// One batch; all arrays have n entries. The result of llama_decode, after all computing is done.
static inline int sc_decode(
    llama_context * ctx, int n, int32_t * token, int32_t * pos, int32_t * seq, signed char * output) {
    sc_guard guard;
    static thread_local std::vector<int32_t> ones;
    static thread_local std::vector<llama_seq_id *> seqs;
    ones.assign(n, 1);
    seqs.resize(n);
    for (int i = 0; i < n; i++) seqs[i] = seq + i;
    llama_batch batch = {};
    batch.n_tokens = n;
    batch.token = token;
    batch.pos = pos;
    batch.n_seq_id = ones.data();
    batch.seq_id = seqs.data();
    batch.logits = (int8_t *) output;
    int result = llama_decode(ctx, batch);
    llama_synchronize(ctx);
    return result;
}

static inline bool sc_seq_rm(llama_context * ctx, int seq, int p0, int p1) {
    return llama_memory_seq_rm(llama_get_memory(ctx), seq, p0, p1);
}

static inline void sc_seq_cp(llama_context * ctx, int from, int to, int p0, int p1) {
    sc_guard guard;
    llama_memory_seq_cp(llama_get_memory(ctx), from, to, p0, p1);
}

static inline int sc_seq_pos_max(llama_context * ctx, int seq) {
    return llama_memory_seq_pos_max(llama_get_memory(ctx), seq);
}

static inline size_t sc_seq_set_data(llama_context * ctx, const signed char * data, size_t size, int seq) {
    sc_guard guard;
    return llama_state_seq_set_data(ctx, (const uint8_t *) data, size, seq);
}

// --- Sampling ---

// penalties (if not 1) -> top_k -> top_p -> min_p -> temp -> dist, or greedy after the penalties for temperature 0.
// A top_p over the whole vocabulary would sort all of it for every token, so a top_k stands before it in any case.
static inline llama_sampler * sc_sampler_new(
    int n_vocab, float temperature, float top_p, int top_k, float min_p, float repeat_penalty, int repeat_last,
    uint32_t seed) {
    llama_sampler_chain_params params = llama_sampler_chain_default_params();
    params.no_perf = true;
    llama_sampler * chain = llama_sampler_chain_init(params);
    if (repeat_penalty != 1.0f) {
        llama_sampler_chain_add(chain, llama_sampler_init_penalties(n_vocab, repeat_last, repeat_penalty, 0.0f, 0.0f));
    }
    if (temperature <= 0.0f) {
        llama_sampler_chain_add(chain, llama_sampler_init_greedy());
        return chain;
    }
    if (top_k > 0) llama_sampler_chain_add(chain, llama_sampler_init_top_k(top_k));
    if (top_p < 1.0f) llama_sampler_chain_add(chain, llama_sampler_init_top_p(top_p, 1));
    if (min_p > 0.0f) llama_sampler_chain_add(chain, llama_sampler_init_min_p(min_p, 1));
    llama_sampler_chain_add(chain, llama_sampler_init_temp(temperature));
    llama_sampler_chain_add(chain, llama_sampler_init_dist(seed));
    return chain;
}

static inline int sc_sample(llama_sampler * chain, llama_context * ctx, int row) {
    sc_guard guard;
    return llama_sampler_sample(chain, ctx, row);
}

// Log-probabilities of a row: [0] of the token, then of the k likeliest, whose ids go to ids. False if the logits are not finite.
static inline bool sc_scores(llama_context * ctx, int row, int n_vocab, int token, int k, int32_t * ids, float * scores) {
    sc_guard guard;
    const float * logits = llama_get_logits_ith(ctx, row);
    if (!logits) throw std::runtime_error("no logits in this row");
    float max = *std::max_element(logits, logits + n_vocab);
    double sum = 0;
    for (int i = 0; i < n_vocab; i++) sum += std::exp((double) logits[i] - max);
    double norm = max + std::log(sum);
    if (!std::isfinite(norm)) return false;
    scores[0] = (float) std::min(0.0, logits[token] - norm);
    if (k > 0) {
        std::vector<int32_t> order(n_vocab);
        for (int i = 0; i < n_vocab; i++) order[i] = i;
        auto likelier = [logits](int a, int b) { return logits[a] > logits[b] || (logits[a] == logits[b] && a < b); };
        std::partial_sort(order.begin(), order.begin() + k, order.end(), likelier);
        for (int i = 0; i < k; i++) {
            ids[i] = order[i];
            scores[i + 1] = (float) std::min(0.0, logits[order[i]] - norm);
        }
    }
    return true;
}

// A row's logits as they are; for comparisons.
static inline void sc_logits(llama_context * ctx, int row, int n_vocab, float * out) {
    sc_guard guard;
    const float * logits = llama_get_logits_ith(ctx, row);
    if (!logits) throw std::runtime_error("no logits in this row");
    std::memcpy(out, logits, sizeof(float) * n_vocab);
}

// Freed memory goes back to the system; glibc keeps it otherwise.
static inline void sc_trim_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

// Few arenas for a process whose large blocks come from few threads; what is freed at the top goes back at once.
static inline void sc_tune_malloc() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
#endif
}
