package io.github.supercorrect.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the known pairs as inputs of {@link GraderFuzz}, to start from. */
final class FuzzSeeds {

    private FuzzSeeds() {}

    public static void main(String[] folder) throws IOException {
        for (GradedPair pair : GradedPair.all()) {
            Files.writeString(Path.of(folder[0], pair.id()), pair.prediction() + "\n" + pair.gold());
        }
    }
}
