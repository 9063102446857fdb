package io.github.supercorrect.llama;

/**
 * A device that computes ({@code ggml_backend_dev}).
 *
 * @param index place in llama.cpp's list
 * @param name for example {@code CPU} or {@code CUDA0}
 * @param description for example the processor's name
 * @param backend for example {@code CPU} or {@code CUDA}
 * @param gpu whether layers can be offloaded to it
 * @param freeBytes free memory
 * @param totalBytes all memory
 */
public record Device(
        int index, String name, String description, String backend, boolean gpu, long freeBytes, long totalBytes) {}
