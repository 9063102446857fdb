package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import org.jspecify.annotations.Nullable;

/** Terms compared by their residues, which decides for terms without {@link Term#IRREGULAR} parts. */
final class Residues {

    private static final int ATTEMPTS = 3;

    private final Budget budget;

    Residues(Budget budget) {
        this.budget = budget;
    }

    /** Unknown if one of them has a pole wherever one looks. */
    ScalarVerdict compare(Term left, Term right) {
        int compared = 0;
        for (PrimeField field : PrimeField.ALL) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Residue a = residue(left, field, attempt);
                Residue b = a == null ? null : residue(right, field, attempt);
                if (a != null && b != null) {
                    if (!a.equals(b)) {
                        return ScalarVerdict.DIFFERENT;
                    }
                    compared++;
                    break;
                }
            }
        }
        return compared == PrimeField.ALL.length ? ScalarVerdict.EQUAL : ScalarVerdict.UNKNOWN;
    }

    /** Null at a pole. */
    @Nullable
    Residue residue(Term term, PrimeField field, long salt) {
        try {
            return new Evaluation<>(new ResidueArithmetic(field, salt, budget)).of(term);
        } catch (ResidueArithmetic.PoleException e) {
            return null;
        }
    }
}
