package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * SuperCorrect-7B as others have published it. The official weights are no GGUF; three people's conversions are, under names of
 * their own. Sizes and names are those of their pages on the hub ({@code /tree/main}).
 */
public final class PublishedModel {

    public static final String NAME = "SuperCorrect-7B";
    public static final String LICENCE = "Apache-2.0";
    public static final String ORIGIN =
            "a third party's conversion of the official weights BitStarWalkin/SuperCorrect-7B";

    /** Bytes, to the 10 MB that the pages show, from the smallest. */
    private static final Map<String, Long> SIZES = new LinkedHashMap<>();

    static {
        size("Q2_K", 302);
        size("Q3_K_S", 349);
        size("Q3_K_M", 381);
        size("Q3_K_L", 409);
        size("Q4_0", 443);
        size("Q4_K_S", 446);
        size("Q4_K_M", 468);
        size("Q4_1", 487);
        size("Q5_0", 532);
        size("Q5_K_S", 532);
        size("Q5_K_M", 544);
        size("Q5_1", 576);
        size("Q6_K", 625);
        size("Q8_0", 810);
    }

    private PublishedModel() {}

    private static void size(String quantisation, long tensOfMegabytes) {
        SIZES.put(quantisation, tensOfMegabytes * 10_000_000);
    }

    /** All quantisations, from the smallest. */
    public static List<String> quantisations() {
        return List.copyOf(SIZES.keySet());
    }

    /** About how long the file is, by its page. */
    public static long size(String quantisation) {
        Long size = SIZES.get(quantisation);
        return size == null ? 0 : size;
    }

    static String requireQuantisation(String text) {
        String quantisation = text.toUpperCase(Locale.ROOT);
        if (!SIZES.containsKey(quantisation)) {
            throw new InvalidInputException("The quantisation of " + NAME + " is \"" + text + "\"; it must be one of "
                    + String.join(", ", SIZES.keySet()) + ".");
        }
        return quantisation;
    }

    /** Where the quantisation is published, the likeliest first. */
    static List<RemoteFile> files(String quantisation) {
        String small = quantisation.toLowerCase(Locale.ROOT);
        return List.of(
                RemoteFile.onHub("QuantFactory/SuperCorrect-7B-GGUF", "SuperCorrect-7B." + quantisation + ".gguf"),
                RemoteFile.onHub("mav23/SuperCorrect-7B-GGUF", "supercorrect-7b." + quantisation + ".gguf"),
                RemoteFile.onHub(
                        "Triangle104/SuperCorrect-7B-" + quantisation + "-GGUF", "supercorrect-7b-" + small + ".gguf"));
    }

    /** Which quantisation the file is, if it is one of those. */
    public static Optional<String> quantisationOf(RemoteFile file) {
        return SIZES.keySet().stream()
                .filter(quantisation -> files(quantisation).contains(file))
                .findFirst();
    }
}
