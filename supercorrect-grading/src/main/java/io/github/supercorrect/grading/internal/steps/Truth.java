package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.value.Rational;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Relator;
import java.util.Optional;

/** What holds in place of a false claim. */
final class Truth {

    private Truth() {}

    static Optional<String> of(Link link, Budget budget) {
        Expression left = link.left().value();
        Expression right = link.right().value();
        if (left == null || right == null) {
            return Optional.empty();
        }
        Expression l = Senses.bare(left);
        Expression r = Senses.bare(right);
        Optional<String> truth = link.relator() == Relator.EQUAL || link.relator() == Relator.APPROXIMATELY
                ? equality(link, l, r, budget)
                : order(link, l, r, budget);
        return truth.map(text -> text.replaceAll("\\s+", " "));
    }

    private static Optional<String> equality(Link link, Expression left, Expression right, Budget budget) {
        boolean turned = Senses.isNumber(left);
        boolean percent = !turned && Senses.hasPercent(right) && !Senses.hasPercent(left);
        Side known = turned ? link.right() : link.left();
        Side other = turned ? link.left() : link.right();
        boolean fraction = other.text().contains("/") || other.text().contains("frac");
        return Enclosure.of(turned ? right : left, budget)
                .map(value -> percent && isShare(value) ? value.hundredfold() : value)
                .map(value -> known.text()
                        + sign(link, value, fraction)
                        + currency(other)
                        + Decimals.written(value, fraction)
                        + (percent ? "%" : ""));
    }

    /** Whether percent are hundredths of it; a number that is larger was given in percent. */
    private static boolean isShare(Enclosure value) {
        return value.low().compareTo(Rational.of(2)) < 0;
    }

    private static String currency(Side side) {
        boolean money = !side.text().isEmpty() && "$€£".indexOf(side.text().charAt(0)) >= 0;
        return money ? side.text().substring(0, 1) : "";
    }

    private static String sign(Link link, Enclosure value, boolean fraction) {
        if (!Decimals.isWritten(value, fraction)) {
            return " ≈ ";
        }
        return link.between().contains("=") ? link.between() : " = ";
    }

    private static Optional<String> order(Link link, Expression left, Expression right, Budget budget) {
        return Enclosure.of(left, budget)
                .flatMap(l -> Enclosure.of(right, budget).map(r -> l.isBelow(r) ? " < " : r.isBelow(l) ? " > " : " = "))
                .map(sign -> link.left().text() + sign + link.right().text());
    }
}
