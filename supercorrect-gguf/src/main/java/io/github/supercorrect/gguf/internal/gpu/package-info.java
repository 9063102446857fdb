/**
 * Which GPU backend can run on this machine, found out without loading anything of CUDA into this process: driver and GPUs, the
 * backend's file, and the libraries that it needs. What is found is only a proposal; the engine shows whether it computes.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.gpu;

import org.jspecify.annotations.NullMarked;
