package io.github.supercorrect.gguf.store;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a pull is.
 *
 * @param bytes that are here, those of earlier pulls included
 * @param size of the whole file
 * @param bytesPerSecond over the last seconds; 0 while that is not known
 * @param remaining time at that rate; empty while that is not known
 */
public record PullProgress(long bytes, long size, double bytesPerSecond, Optional<Duration> remaining) {}
