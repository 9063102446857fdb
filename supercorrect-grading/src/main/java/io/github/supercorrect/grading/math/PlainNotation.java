package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Notation.Pieces;
import java.util.List;
import java.util.Locale;

/** Plain text as one types it. */
final class PlainNotation implements Notation {

    @Override
    public Pieces pieces(Expression expression) {
        if (expression instanceof Expression.Numeral numeral) {
            return Pieces.of(numeral.digits() + (numeral.repetend().isEmpty() ? "" : "(" + numeral.repetend() + ")"));
        } else if (expression instanceof Expression.Symbol symbol) {
            return Pieces.of(symbol.name().replace("\\", "").replace("{", "").replace("}", ""));
        } else if (expression instanceof Expression.Constant constant) {
            return Pieces.of(
                    constant == Expression.Constant.INFINITY
                            ? "infinity"
                            : constant.name().toLowerCase(Locale.ROOT));
        } else if (expression instanceof Expression.Sum sum) {
            return sum(sum.terms());
        } else if (expression instanceof Expression.Product product) {
            return joined(product.factors(), Binding.POSTFIX, "*");
        } else if (expression instanceof Expression.Negation negation) {
            return at(Binding.PRODUCT, negation.operand(), "-", "");
        } else if (expression instanceof Expression.PlusMinus plusMinus) {
            return at(Binding.PRODUCT, plusMinus.operand(), sign(plusMinus), "");
        } else if (expression instanceof Expression.Quotient quotient) {
            return at(Binding.ATOM, quotient.numerator(), "", "/").addAll(bound(Binding.ATOM, quotient.denominator()));
        } else if (expression instanceof Expression.Power power) {
            return at(Binding.ATOM, power.base(), "", "^").addAll(bound(Binding.ATOM, power.exponent()));
        } else if (expression instanceof Expression.Call call) {
            return call(call);
        }
        return others(expression);
    }

    private Pieces others(Expression expression) {
        if (expression instanceof Expression.MixedNumber mixed) {
            return Pieces.of(mixed.whole(), " ", mixed.fraction());
        } else if (expression instanceof Expression.BaseNumeral numeral) {
            return Pieces.of(numeral.digits() + "_" + numeral.base());
        } else if (expression instanceof Expression.Root root) {
            boolean square = root.index() instanceof Expression.Numeral index
                    && index.digits().equals("2");
            return square
                    ? Pieces.of("sqrt(", root.radicand(), ")")
                    : Pieces.of("(", root.radicand(), ")^(1/(", root.index(), "))");
        } else if (expression instanceof Expression.Application application) {
            return Pieces.of(new Expression.Symbol(application.name()), "(")
                    .separated(application.arguments(), ", ")
                    .add(")");
        } else if (expression instanceof Expression.BigOperator big) {
            return Pieces.of(big.operator() + "(", big.below(), "; ", big.above(), "; ", big.body(), ")");
        } else if (expression instanceof Expression.Percent percent) {
            return at(Binding.POSTFIX, percent.operand(), "", "%");
        } else if (expression instanceof Expression.Degrees degrees) {
            return at(Binding.FRACTION, degrees.operand(), "", "°");
        } else if (expression instanceof Expression.Quantity quantity) {
            return quantity(quantity);
        } else if (expression instanceof Expression.Text text) {
            return Pieces.of(text.words());
        }
        return structures(expression);
    }

    private Pieces structures(Expression expression) {
        if (expression instanceof Expression.Sequence sequence) {
            boolean sign =
                    sequence.separator().equals(",") || sequence.separator().equals(";");
            return Pieces.of()
                    .separated(
                            sequence.members(), sign ? sequence.separator() + " " : " " + sequence.separator() + " ");
        } else if (expression instanceof Expression.Bracketed bracketed) {
            return Pieces.of(String.valueOf(bracketed.open()))
                    .separated(bracketed.members(), ", ")
                    .add(String.valueOf(bracketed.close()));
        } else if (expression instanceof Expression.Matrix matrix) {
            return rows(matrix.rows());
        } else if (expression instanceof Expression.Cases cases) {
            return rows(cases.rows());
        } else if (expression instanceof Expression.Relation relation) {
            return relation(relation);
        } else if (expression instanceof Expression.SetOperation operation) {
            String sign =
                    switch (operation.operator()) {
                        case "cup" -> " ∪ ";
                        case "cap" -> " ∩ ";
                        default -> " ∖ ";
                    };
            return joined(operation.operands(), Binding.RATIO, sign);
        } else if (expression instanceof Expression.SetBuilder builder) {
            return Pieces.of("{", builder.element(), " | ", builder.condition(), "}");
        } else if (expression instanceof Expression.Ratio ratio) {
            return joined(ratio.members(), Binding.SUM, ":");
        }
        throw new IllegalStateException("unknown kind of expression");
    }

    /** In parentheses if it binds less than {@code least}; a fraction on a line does so as much as a product. */
    private static Pieces at(int least, Expression expression, String before, String after) {
        int binding = expression instanceof Expression.Quotient ? Binding.PRODUCT : Binding.of(expression);
        return binding >= least ? Pieces.of(before, expression, after) : Pieces.of(before, "(", expression, ")", after);
    }

    @Override
    public Pieces bound(int least, Expression expression) {
        return at(least, expression, "", "");
    }

    @Override
    public String sign(Expression.PlusMinus term) {
        return term.lowerFirst() ? "∓" : "±";
    }

    private static Pieces call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case FACTORIAL -> at(Binding.FRACTION, arguments.get(0), "", "!");
            case DOUBLE_FACTORIAL -> at(Binding.FRACTION, arguments.get(0), "", "!!");
            case ABS -> Pieces.of("|").separated(arguments, ", ").add("|");
            case MODULUS -> Pieces.of("(mod ").separated(arguments, ", ").add(")");
            case MOD -> Pieces.of().separated(arguments, " mod ");
            default ->
                Pieces.of(call.function().name().toLowerCase(Locale.ROOT) + "(")
                        .separated(arguments, ", ")
                        .add(")");
        };
    }

    private static Pieces quantity(Expression.Quantity quantity) {
        String unit = quantity.unit();
        boolean money = unit.startsWith("\\$");
        String behind = money ? unit.substring(2).strip() : unit;
        return Pieces.of(money ? "$" : "", quantity.magnitude(), behind.isEmpty() ? "" : " " + behind);
    }

    private static Pieces rows(List<List<Expression>> rows) {
        Pieces pieces = Pieces.of("[");
        for (int i = 0; i < rows.size(); i++) {
            pieces.add(i > 0 ? ", [" : "[").separated(rows.get(i), ", ").add("]");
        }
        return pieces.add("]");
    }

    @Override
    public String sign(Relator relator) {
        return switch (relator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "≠";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case APPROXIMATELY -> "≈";
            case CONGRUENT -> "≡";
            case ELEMENT_OF -> "∈";
            case NOT_ELEMENT_OF -> "∉";
            case SUBSET -> "⊂";
            case DIVIDES -> "|";
            case PARALLEL -> "∥";
            case PERPENDICULAR -> "⊥";
            case LEADS_TO -> "→";
        };
    }
}
