/**
 * The portable fallback engine: llama.cpp b4916 through {@code de.kherud:llama} 4.2.0, in a worker process only. Everything
 * that guards against this binding's faults lives here, and nothing else; what can kill the process is left to the worker's
 * parent to notice.
 */
@NullMarked
package io.github.supercorrect.engine.kherud;

import org.jspecify.annotations.NullMarked;
