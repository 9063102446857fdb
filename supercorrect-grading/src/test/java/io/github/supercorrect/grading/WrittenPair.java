package io.github.supercorrect.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A pair of {@code pairs.tsv}, see the README beside it. */
record WrittenPair(boolean equal, String prediction, String gold) {

    static List<WrittenPair> all() {
        try (InputStream in = Objects.requireNonNull(WrittenPair.class.getResourceAsStream("/grading/pairs.tsv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(WrittenPair::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static WrittenPair of(String line) {
        String[] parts = line.split("\t", -1);
        return new WrittenPair(parts[0].equals("="), parts[1], parts[2]);
    }
}
