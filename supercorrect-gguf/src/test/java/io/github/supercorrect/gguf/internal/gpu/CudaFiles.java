package io.github.supercorrect.gguf.internal.gpu;

import java.util.List;

/** The CUDA files as upstream's release v0.5.0 has them. */
final class CudaFiles {

    static final CudaFile CUDA12 = new CudaFile(
            "linux-x86_64-cuda12",
            "12.4",
            List.of(86),
            List.of(50, 61, 70, 75, 80),
            525,
            550,
            List.of("libcudart.so.12", "libcublas.so.12", "libcuda.so.1"));

    static final CudaFile CUDA13 = new CudaFile(
            "linux-x86_64-cuda13",
            "13.1",
            List.of(86, 89, 120, 121),
            List.of(75, 80, 90),
            580,
            590,
            List.of("libcudart.so.13", "libcublas.so.13", "libcuda.so.1"));

    private CudaFiles() {}
}
