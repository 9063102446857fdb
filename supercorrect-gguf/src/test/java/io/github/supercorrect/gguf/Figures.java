package io.github.supercorrect.gguf;

import java.util.Locale;

/** Measured figures of slow tests, for the log of the build. */
final class Figures {

    private Figures() {}

    static void print(String test, String format, Object... values) {
        System.out.println("[figures] " + test + ": " + String.format(Locale.ROOT, format, values));
    }
}
