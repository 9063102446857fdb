package io.github.supercorrect.worker.engine;

/**
 * What was loaded.
 *
 * @param engine name and version, for example {@code de.kherud:llama 4.2.0}
 * @param build what the engine is made of, for example {@code llama.cpp b4916}
 * @param device where it computes, for example {@code CPU, 2 threads}
 * @param contextSize tokens of prompt and answer together
 */
public record EngineInfo(String engine, String build, String device, int contextSize) {}
