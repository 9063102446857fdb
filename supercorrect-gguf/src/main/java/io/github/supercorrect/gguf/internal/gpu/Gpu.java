package io.github.supercorrect.gguf.internal.gpu;

/**
 * A GPU, as {@code nvidia-smi} lists it.
 *
 * @param index place in the order of the PCI bus
 * @param uuid as {@code GPU-…}; may be empty
 * @param name for example {@code NVIDIA A100-SXM4-80GB}
 * @param capability compute capability times ten, 80 for 8.0; 0 if unknown
 */
record Gpu(int index, String uuid, String name, int capability) {

    @Override
    public String toString() {
        return name + (capability == 0 ? "" : " (compute capability " + capability / 10 + "." + capability % 10 + ")");
    }
}
