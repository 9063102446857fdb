package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import org.jspecify.annotations.Nullable;

/** Texts that stand for terms. */
final class TermKey {

    private TermKey() {}

    /** Terms with equal keys have equal values; null if residues cannot stand for the term. */
    static @Nullable String of(Term term, Budget budget) {
        Rational fraction = term.fraction();
        if (fraction != null) {
            return of(fraction, budget);
        }
        return term.has(Term.IRREGULAR | Term.LOOSE) ? null : ofResidues(term, budget);
    }

    private static String of(Rational fraction, Budget budget) {
        budget.spend(1 + ExactArithmetic.bits(fraction) * ExactArithmetic.bits(fraction) / 4096);
        String numerator = fraction.numerator().toString(Character.MAX_RADIX);
        return fraction.isInteger()
                ? numerator
                : numerator + "/" + fraction.denominator().toString(Character.MAX_RADIX);
    }

    private static @Nullable String ofResidues(Term term, Budget budget) {
        Rational simple = SimpleFraction.of(term, budget);
        if (simple != null) {
            return of(simple, budget);
        }
        Residues residues = new Residues(budget);
        StringBuilder key = new StringBuilder("#");
        for (PrimeField field : PrimeField.ALL) {
            Residue residue = residues.residue(term, field, 0);
            if (residue == null) {
                return null;
            }
            key.append(Long.toString(field.plain(residue.real()), Character.MAX_RADIX))
                    .append('|');
            key.append(Long.toString(field.plain(residue.imaginary()), Character.MAX_RADIX))
                    .append('|');
        }
        return key.toString();
    }

    /** The formula itself, so that equal texts have equal values. */
    static String text(Term term, Budget budget) {
        StringBuilder text = new StringBuilder();
        append(term, text, budget);
        return text.toString();
    }

    private static void append(Term term, StringBuilder text, Budget budget) {
        budget.spend(10);
        text.append(term.label());
        for (int i = 0; i < term.arity(); i++) {
            text.append(i == 0 ? '(' : ',');
            append(term.argument(i), text, budget);
        }
        if (term.arity() > 0) {
            text.append(')');
        }
    }
}
