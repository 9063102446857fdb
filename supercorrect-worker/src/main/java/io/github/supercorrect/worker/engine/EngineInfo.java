package io.github.supercorrect.worker.engine;

import java.util.Map;

/**
 * What was loaded.
 *
 * @param engine name and version, for example {@code de.kherud:llama 4.2.0}
 * @param build what the engine is made of, for example {@code llama.cpp b4916}
 * @param device where it computes, for example {@code CPU (haswell), 2 threads}
 * @param contextSize tokens of prompt and answer of one request together
 * @param parallel requests that are computed at a time
 * @param gpuLayers layers that were really offloaded
 * @param details what else is worth knowing, for a log line and for reports: for example {@code kv -> f16}
 */
public record EngineInfo(
        String engine,
        String build,
        String device,
        int contextSize,
        int parallel,
        int gpuLayers,
        Map<String, String> details) {

    public EngineInfo {
        details = Map.copyOf(details);
    }
}
