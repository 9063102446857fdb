package io.github.supercorrect.gguf.doctor;

/**
 * One line of what was found.
 *
 * @param section for example {@code memory}
 * @param name for example {@code available}
 * @param value for people
 */
public record Fact(String section, String name, String value) {}
