package io.github.supercorrect.grading.internal.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code 5e-4} as an answer of its own: the parser reads five times Euler's number less four, but as likely a program wrote 0.0005. What
 * cannot be meant otherwise, such as {@code 1e-4} or {@code 5e-04}, the parser takes for a power of ten by itself.
 */
final class ExponentNotation {

    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]{1,100})[eE]([+-][0-9])");

    private ExponentNotation() {}

    /** With the power of ten written out; {@code null} if it is no such number. */
    static @Nullable String spelledOut(String latex) {
        Matcher number = NUMBER.matcher(latex);
        return number.matches() ? number.group(1) + "\\cdot10^{" + number.group(2) + "}" : null;
    }
}
