package io.github.supercorrect.gguf.doctor;

/**
 * Something that is not as it should be, or good to know.
 *
 * @param code stays the same in all releases; docs/troubleshooting.md has an entry for each
 * @param severity how bad
 * @param message what was found here
 */
public record Finding(FindingCode code, Severity severity, String message) {}
