package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.value.CanonicalKey;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.BaseNumeral;
import io.github.supercorrect.grading.math.Expression.Degrees;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keys of forms: equal keys mean equal forms, whatever the policy. */
final class FormKey {

    private static final int FINGERPRINT_DIGITS = 20;

    private FormKey() {}

    static Optional<String> of(Form form, Budget budget) {
        budget.spend(50);
        if (form instanceof Form.Scalar s) {
            return s.unit().isEmpty() && !s.percent() ? CanonicalKey.of(s.value(), budget) : Optional.empty();
        } else if (form instanceof Form.Words w) {
            return Optional.of("'" + w.words() + "'");
        } else if (form instanceof Form.Tuple t) {
            return of(t.members(), budget).map(inner -> t.open() + inner + t.close());
        } else if (form instanceof Form.Listing l) {
            return ofListing(l, budget);
        } else if (form instanceof Form.Grid g) {
            return ofRows(g.rows(), budget);
        }
        return Optional.empty();
    }

    /** Lists keep their order: whether it counts is a policy. A set does not, nor its repetitions. */
    private static Optional<String> ofListing(Form.Listing l, Budget budget) {
        if (!l.set()) {
            return of(l.members(), budget).map(inner -> "," + inner);
        }
        Set<String> keys = new TreeSet<>();
        for (Form member : l.members()) {
            Optional<String> key = of(member, budget);
            if (key.isEmpty()) {
                return key;
            }
            keys.add(key.get());
        }
        return Optional.of("{" + String.join("\t", keys) + "}");
    }

    private static Optional<String> ofRows(List<List<Form>> rows, Budget budget) {
        StringBuilder key = new StringBuilder("#");
        for (List<Form> row : rows) {
            Optional<String> inner = of(row, budget);
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            key.append(inner.get()).append('\n');
        }
        return Optional.of(key.toString());
    }

    private static Optional<String> of(List<Form> members, Budget budget) {
        StringBuilder key = new StringBuilder();
        for (Form member : members) {
            Optional<String> inner = of(member, budget);
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            key.append(inner.get()).append('\t');
        }
        return Optional.of(key.toString());
    }

    /** About the number that a form is: forms with clearly different ones differ. Empty if it is no plain real constant. */
    static Optional<BigDecimal> number(Form form, Budget budget) {
        return form instanceof Form.Scalar s
                        && s.unit().isEmpty()
                        && !s.percent()
                        && Tree.isConstant(s.value())
                        && !Tree.any(s.value(), FormKey::isConvention)
                ? Reals.decimal(s.value(), FINGERPRINT_DIGITS, budget)
                : Optional.empty();
    }

    /** What a policy may take for another number. */
    private static boolean isConvention(Expression e) {
        return e instanceof Degrees || e instanceof BaseNumeral;
    }
}
