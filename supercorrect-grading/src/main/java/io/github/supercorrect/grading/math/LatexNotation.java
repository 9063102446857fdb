package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Notation.Pieces;
import java.util.List;

/** Canonical LaTeX. */
final class LatexNotation implements Notation {

    @Override
    public Pieces pieces(Expression expression) {
        if (expression instanceof Expression.Numeral numeral) {
            return Pieces.of(
                    numeral.digits() + (numeral.repetend().isEmpty() ? "" : "\\overline{" + numeral.repetend() + "}"));
        } else if (expression instanceof Expression.Symbol symbol) {
            return Pieces.of(symbol(symbol.name()));
        } else if (expression instanceof Expression.Constant constant) {
            return Pieces.of(constant(constant));
        } else if (expression instanceof Expression.Sum sum) {
            return sum(sum.terms());
        } else if (expression instanceof Expression.Product product) {
            return LatexProduct.pieces(product.factors());
        } else if (expression instanceof Expression.Negation negation) {
            return at(Binding.PRODUCT, negation.operand(), "-", "");
        } else if (expression instanceof Expression.PlusMinus plusMinus) {
            return at(Binding.PRODUCT, plusMinus.operand(), sign(plusMinus) + " ", "");
        } else if (expression instanceof Expression.Quotient quotient) {
            return Pieces.of("\\frac{", quotient.numerator(), "}{", quotient.denominator(), "}");
        } else if (expression instanceof Expression.Power power) {
            return at(Binding.ATOM, power.base(), "", "^{")
                    .add(power.exponent())
                    .add("}");
        } else if (expression instanceof Expression.Root root) {
            return root(root);
        } else if (expression instanceof Expression.Call call) {
            return LatexCall.pieces(call);
        }
        return others(expression);
    }

    private Pieces others(Expression expression) {
        if (expression instanceof Expression.MixedNumber mixed) {
            return Pieces.of(mixed.whole(), mixed.fraction());
        } else if (expression instanceof Expression.BaseNumeral numeral) {
            return Pieces.of(numeral.digits() + "_{" + numeral.base() + "}");
        } else if (expression instanceof Expression.Application application) {
            return application(application);
        } else if (expression instanceof Expression.BigOperator big) {
            return bigOperator(big);
        } else if (expression instanceof Expression.Percent percent) {
            return at(Binding.POSTFIX, percent.operand(), "", "\\%");
        } else if (expression instanceof Expression.Degrees degrees) {
            return at(Binding.FRACTION, degrees.operand(), "", "^{\\circ}");
        } else if (expression instanceof Expression.Quantity quantity) {
            return quantity(quantity);
        } else if (expression instanceof Expression.Text text) {
            return Pieces.of("\\text{" + escaped(text.words()) + "}");
        }
        return structures(expression);
    }

    private Pieces structures(Expression expression) {
        if (expression instanceof Expression.Sequence sequence) {
            return sequence(sequence);
        } else if (expression instanceof Expression.Bracketed bracketed) {
            return bracketed(bracketed);
        } else if (expression instanceof Expression.Matrix matrix) {
            return rows(matrix.rows(), "pmatrix");
        } else if (expression instanceof Expression.Cases cases) {
            return rows(cases.rows(), "cases");
        } else if (expression instanceof Expression.Relation relation) {
            return relation(relation);
        } else if (expression instanceof Expression.SetOperation operation) {
            return joined(operation.operands(), Binding.RATIO, " \\" + operation.operator() + " ");
        } else if (expression instanceof Expression.SetBuilder builder) {
            return Pieces.of("\\left\\{", builder.element(), " \\mid ", builder.condition(), "\\right\\}");
        } else if (expression instanceof Expression.Ratio ratio) {
            return joined(ratio.members(), Binding.SUM, ":");
        }
        throw new IllegalStateException("unknown kind of expression");
    }

    /** The expression, in parentheses if it binds less than {@code least}. */
    static Pieces at(int least, Expression expression, String before, String after) {
        return Binding.of(expression) >= least
                ? Pieces.of(before, expression, after)
                : Pieces.of(before, "\\left(", expression, "\\right)", after);
    }

    @Override
    public Pieces bound(int least, Expression expression) {
        return at(least, expression, "", "");
    }

    @Override
    public String sign(Expression.PlusMinus term) {
        return term.lowerFirst() ? "\\mp" : "\\pm";
    }

    private static String symbol(String name) {
        return name.equals("i") || name.equals("e") ? "\\mathbf{" + name + "}" : name;
    }

    static String constant(Expression.Constant constant) {
        return switch (constant) {
            case PI -> "\\pi";
            case E -> "e";
            case I -> "i";
            case INFINITY -> "\\infty";
        };
    }

    private static Pieces root(Expression.Root root) {
        boolean square = root.index() instanceof Expression.Numeral index
                && index.digits().equals("2");
        return square
                ? Pieces.of("\\sqrt{", root.radicand(), "}")
                : Pieces.of("\\sqrt[", root.index(), "]{", root.radicand(), "}");
    }

    private static Pieces application(Expression.Application application) {
        if (application.name().equals("\\|")) {
            return Pieces.of("\\left\\|")
                    .separated(application.arguments(), ", ")
                    .add("\\right\\|");
        }
        return Pieces.of(symbol(application.name()), "\\left(")
                .separated(application.arguments(), ", ")
                .add("\\right)");
    }

    private Pieces bigOperator(Expression.BigOperator big) {
        Pieces pieces = Pieces.of("\\" + big.operator());
        if (!big.below().equals(Phrase.EMPTY)) {
            pieces.add("_{").add(big.below()).add("}");
        }
        if (!big.above().equals(Phrase.EMPTY)) {
            pieces.add("^{").add(big.above()).add("}");
        }
        pieces.add(" ");
        if (!big.body().equals(Phrase.EMPTY)) {
            pieces.addAll(
                    bound(big.body() instanceof Expression.BigOperator ? Binding.SIGNED : Binding.PRODUCT, big.body()));
        }
        return pieces;
    }

    private static Pieces quantity(Expression.Quantity quantity) {
        String unit = quantity.unit();
        if (unit.startsWith("'")) {
            return at(Binding.FRACTION, quantity.magnitude(), "", unit);
        }
        boolean money = unit.startsWith("\\$");
        String behind = money ? unit.substring(2).strip() : unit;
        return at(
                Binding.RATIO,
                quantity.magnitude(),
                money ? "\\$" : "",
                behind.isEmpty() ? "" : "\\text{ " + escaped(behind) + "}");
    }

    private static String escaped(String words) {
        // empty braces keep a remark such as "3 inches" from being read as mathematics
        StringBuilder escaped = new StringBuilder(Words.isNoProse(words) ? "{}" : "");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ("%#&_".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static Pieces sequence(Expression.Sequence sequence) {
        List<Expression> members = sequence.members();
        String separator = sequence.separator();
        if (separator.equals(",") || separator.equals(";")) {
            return Pieces.of().separated(members, separator + " ");
        }
        String word = " \\text{ " + separator + " } ";
        boolean nested = members.stream().anyMatch(Expression.Sequence.class::isInstance);
        Pieces pieces = new Pieces();
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                pieces.add(nested || i == members.size() - 1 ? word : ", ");
            }
            pieces.add(members.get(i));
        }
        return pieces;
    }

    private static Pieces bracketed(Expression.Bracketed bracketed) {
        boolean nested = bracketed.members().stream().anyMatch(Expression.Sequence.class::isInstance);
        boolean lone = bracketed.members().size() == 1 && bracketed.open() != '{';
        return Pieces.of("\\left" + delimiter(bracketed.open()))
                .separated(bracketed.members(), nested ? "; " : ", ")
                .add((lone ? "," : "") + "\\right" + delimiter(bracketed.close()));
    }

    private static String delimiter(char bracket) {
        return switch (bracket) {
            case '{' -> "\\{";
            case '}' -> "\\}";
            case '<' -> "\\langle ";
            case '>' -> "\\rangle ";
            default -> String.valueOf(bracket);
        };
    }

    static Pieces rows(List<List<Expression>> rows, String environment) {
        Pieces pieces = Pieces.of("\\begin{" + environment + "}");
        for (int i = 0; i < rows.size(); i++) {
            pieces.add(i > 0 ? " \\\\ " : "").separated(rows.get(i), " & ");
        }
        return pieces.add("\\end{" + environment + "}");
    }

    @Override
    public String sign(Relator relator) {
        return switch (relator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "\\ne";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "\\le";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> "\\ge";
            case APPROXIMATELY -> "\\approx";
            case CONGRUENT -> "\\equiv";
            case ELEMENT_OF -> "\\in";
            case NOT_ELEMENT_OF -> "\\notin";
            case SUBSET -> "\\subset";
            case DIVIDES -> "\\mid";
            case PARALLEL -> "\\parallel";
            case PERPENDICULAR -> "\\perp";
            case LEADS_TO -> "\\to";
        };
    }
}
