package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.math.Relator;

/**
 * Two sides that a text relates.
 *
 * @param between what stands between their texts
 * @param doubtful whether the text may not mean what it says here: an assumption, a guess, a negation
 * @param typeset whether it is LaTeX, where an equal sign between exact numbers stands for no rounding to a whole one
 */
record Link(Side left, Relator relator, String between, Side right, boolean doubtful, boolean typeset) {

    String text() {
        return left.text() + between + right.text();
    }
}
