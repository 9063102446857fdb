package io.github.supercorrect.llama;

/**
 * A device that computes ({@code ggml_backend_dev}).
 *
 * @param index place in llama.cpp's list
 * @param name for example {@code CPU} or {@code CUDA0}
 * @param description for example the processor's name
 * @param backend for example {@code CPU} or {@code CUDA}
 * @param kind what it is; others than GPUs take no layers
 */
public record Device(int index, String name, String description, String backend, Kind kind) {

    /** {@code enum ggml_backend_dev_type}. */
    public enum Kind {
        CPU,
        GPU,
        INTEGRATED_GPU,
        /** Beside the CPU, a BLAS library for example. */
        ACCELERATOR,
        /** Several devices that look like one, or what is not known here. */
        OTHER;

        static Kind of(int type) {
            return switch (type) {
                case 0 -> CPU;
                case 1 -> GPU;
                case 2 -> INTEGRATED_GPU;
                case 3 -> ACCELERATOR;
                default -> OTHER;
            };
        }
    }

    /** Whether layers can be offloaded to it. */
    public boolean gpu() {
        return kind == Kind.GPU || kind == Kind.INTEGRATED_GPU;
    }
}
