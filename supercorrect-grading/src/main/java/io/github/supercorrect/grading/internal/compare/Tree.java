package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Application;
import io.github.supercorrect.grading.math.Expression.BigOperator;
import io.github.supercorrect.grading.math.Expression.Bracketed;
import io.github.supercorrect.grading.math.Expression.Call;
import io.github.supercorrect.grading.math.Expression.Cases;
import io.github.supercorrect.grading.math.Expression.Degrees;
import io.github.supercorrect.grading.math.Expression.Matrix;
import io.github.supercorrect.grading.math.Expression.MixedNumber;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Percent;
import io.github.supercorrect.grading.math.Expression.PlusMinus;
import io.github.supercorrect.grading.math.Expression.Power;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quantity;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.Expression.Ratio;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Expression.Root;
import io.github.supercorrect.grading.math.Expression.Sequence;
import io.github.supercorrect.grading.math.Expression.SetBuilder;
import io.github.supercorrect.grading.math.Expression.SetOperation;
import io.github.supercorrect.grading.math.Expression.Sum;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.math.Expression.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks over trees. Searching takes no stack; rewriting takes one small frame a level. */
public final class Tree {

    /** A change of single nodes, asked before their parts are; {@code null} means no change here. */
    public interface Rewriting {
        @Nullable
        Expression of(Expression node);
    }

    private Tree() {}

    /** Whether a node of the tree has the property. */
    public static boolean any(Expression root, Predicate<Expression> property) {
        return any(root, property, node -> true);
    }

    /** The same, looking only into nodes that {@code into} names. */
    public static boolean any(Expression root, Predicate<Expression> property, Predicate<Expression> into) {
        Deque<Expression> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expression node = open.pop();
            if (property.test(node)) {
                return true;
            }
            if (into.test(node)) {
                node.children().forEach(open::push);
            }
        }
        return false;
    }

    /** The names of variables and of unknown functions, sorted. */
    static Set<String> names(Collection<Expression> roots) {
        Set<String> names = new TreeSet<>();
        for (Expression root : roots) {
            any(root, node -> {
                if (node instanceof Symbol s) {
                    names.add(s.name());
                } else if (node instanceof Application a) {
                    names.add(a.name());
                }
                return false;
            });
        }
        return names;
    }

    public static boolean isConstant(Expression e) {
        return !any(e, node -> node instanceof Symbol || node instanceof Application || node instanceof Text);
    }

    static Expression substitute(Expression e, Map<String, Expression> values) {
        return rewrite(e, node -> node instanceof Symbol s ? values.get(s.name()) : null);
    }

    /** The tree with its nodes replaced; parts of a replaced node are left as the rewriting gave them. */
    public static Expression rewrite(Expression e, Rewriting rewriting) {
        Expression replaced = rewriting.of(e);
        if (replaced != null) {
            return replaced;
        }
        List<Expression> before = e.children();
        if (before.isEmpty()) {
            return e;
        }
        List<Expression> after = new ArrayList<>(before.size());
        boolean changed = false;
        for (Expression child : before) {
            Expression next = rewrite(child, rewriting);
            changed |= next != child;
            after.add(next);
        }
        return changed ? withChildren(e, after) : e;
    }

    private static Expression withChildren(Expression e, List<Expression> parts) {
        if (e instanceof Sum) {
            return new Sum(parts);
        } else if (e instanceof Product) {
            return new Product(parts);
        } else if (e instanceof Quotient) {
            return new Quotient(parts.get(0), parts.get(1));
        } else if (e instanceof Power) {
            return new Power(parts.get(0), parts.get(1));
        } else if (e instanceof Root) {
            return new Root(parts.get(0), parts.get(1));
        } else if (e instanceof Call c) {
            return new Call(c.function(), parts);
        } else if (e instanceof Application a) {
            return new Application(a.name(), parts);
        } else if (e instanceof MixedNumber m) {
            return parts.get(0) instanceof Numeral n && parts.get(1) instanceof Quotient q ? new MixedNumber(n, q) : m;
        } else if (e instanceof BigOperator b) {
            return new BigOperator(b.operator(), parts.get(0), parts.get(1), parts.get(2));
        }
        return wrappingWithChildren(e, parts);
    }

    private static Expression wrappingWithChildren(Expression e, List<Expression> parts) {
        if (e instanceof Negation) {
            return new Negation(parts.get(0));
        } else if (e instanceof PlusMinus p) {
            return new PlusMinus(parts.get(0), p.lowerFirst());
        } else if (e instanceof Percent) {
            return new Percent(parts.get(0));
        } else if (e instanceof Degrees) {
            return new Degrees(parts.get(0));
        } else if (e instanceof Quantity q) {
            return new Quantity(parts.get(0), q.unit());
        }
        return structureWithChildren(e, parts);
    }

    private static Expression structureWithChildren(Expression e, List<Expression> parts) {
        if (e instanceof Sequence s) {
            return new Sequence(parts, s.separator());
        } else if (e instanceof Bracketed b) {
            return new Bracketed(b.open(), parts, b.close());
        } else if (e instanceof Relation r) {
            return new Relation(parts, r.relators());
        } else if (e instanceof SetOperation s) {
            return new SetOperation(s.operator(), parts);
        } else if (e instanceof SetBuilder) {
            return new SetBuilder(parts.get(0), parts.get(1));
        } else if (e instanceof Ratio) {
            return new Ratio(parts);
        } else if (e instanceof Matrix m) {
            return new Matrix(rows(m.rows(), parts));
        } else if (e instanceof Cases c) {
            return new Cases(rows(c.rows(), parts));
        }
        return e;
    }

    private static List<List<Expression>> rows(List<List<Expression>> shape, List<Expression> parts) {
        List<List<Expression>> rows = new ArrayList<>(shape.size());
        int from = 0;
        for (List<Expression> row : shape) {
            rows.add(parts.subList(from, from + row.size()));
            from += row.size();
        }
        return rows;
    }
}
