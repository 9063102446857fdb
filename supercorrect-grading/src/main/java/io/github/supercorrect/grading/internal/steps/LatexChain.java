package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.math.Relator;
import java.util.ArrayList;
import java.util.List;

/**
 * Sides and the relators between them.
 *
 * @param relators one fewer than sides
 * @param signs the relators as written
 * @param listed whether the first side is the last member of a list
 */
record LatexChain(List<Part> sides, List<Relator> relators, List<String> signs, boolean listed) {

    /** A side that begins at {@code start} of the whole text. */
    record Part(String text, int start) {}

    LatexChain(boolean listed) {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), listed);
    }
}
