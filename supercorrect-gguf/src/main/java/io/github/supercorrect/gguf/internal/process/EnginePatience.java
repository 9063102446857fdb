package io.github.supercorrect.gguf.internal.process;

import java.time.Duration;

/**
 * How long an engine may keep others waiting before it counts as dead.
 *
 * @param silence without a heartbeat, which comes every second whatever the engine computes
 * @param step for one step of the engine's thread
 * @param cancel from a cancel to the end of the request
 */
public record EnginePatience(Duration silence, Duration step, Duration cancel) {

    /** For steps that are bounded by a chunk of a prompt, on a slow machine. */
    public static final EnginePatience CHUNKS =
            new EnginePatience(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(60));

    /** For steps that may hold a whole prompt: nothing but the heartbeat and the end of the prompt bounds them. */
    public static final EnginePatience PROMPTS =
            new EnginePatience(Duration.ofSeconds(10), Duration.ofHours(2), Duration.ofSeconds(60));
}
