package io.github.supercorrect.llama;

/**
 * A line that llama.cpp logged.
 *
 * @param level 1 debug, 2 info, 3 warning, 4 error ({@code enum ggml_log_level})
 */
public record LogLine(int level, String text) {

    /** The level of errors. */
    public static final int ERROR = 4;

    /** The level of warnings. */
    public static final int WARNING = 3;

    /** The level of information. */
    public static final int INFO = 2;
}
