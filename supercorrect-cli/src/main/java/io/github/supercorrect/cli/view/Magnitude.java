package io.github.supercorrect.cli.view;

import java.util.Locale;

/** Large numbers as people say them. */
final class Magnitude {
    private static final String[] WORDS = {"", " thousand", " million", " billion", " trillion"};
    private static final String[] BYTES = {" bytes", " kB", " MB", " GB", " TB"};
    private static final double STEP = 1000;

    private Magnitude() {}

    static String inWords(long number) {
        return text((double) number, WORDS);
    }

    static String ofBytes(long bytes) {
        return ofBytes((double) bytes);
    }

    static String ofBytes(double bytes) {
        return text(bytes, BYTES);
    }

    private static String text(double number, String[] units) {
        double rest = number;
        int unit = 0;
        while (rest >= STEP && unit < units.length - 1) {
            rest /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f%s" : "%.1f%s", rest, units[unit]);
    }
}
