package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.compare.Form.Assignments;
import io.github.supercorrect.grading.internal.compare.Form.Branches;
import io.github.supercorrect.grading.internal.compare.Form.Listing;
import io.github.supercorrect.grading.internal.compare.Form.Named;
import io.github.supercorrect.grading.internal.compare.Form.Proportion;
import io.github.supercorrect.grading.internal.compare.Form.Ranges;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.compare.Form.Statement;
import io.github.supercorrect.grading.internal.compare.Form.Words;
import io.github.supercorrect.grading.internal.value.ScalarComparison;
import io.github.supercorrect.grading.internal.value.ScalarVerdict;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Expression.Sequence;
import io.github.supercorrect.grading.math.Expression.SetBuilder;
import io.github.supercorrect.grading.math.Relator;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.List;
import java.util.Optional;

/** Compares what two answers say, by their shapes. One for each comparison: it spends its budget. */
final class FormComparison {

    /** What a step takes besides the arithmetic in it. */
    private static final int COST = 200;

    private final GradingPolicy policy;
    private final Budget budget;
    private final ScalarPair scalars;
    private final NamedPair named;
    private final ListPair lists;

    FormComparison(GradingPolicy policy, Budget budget) {
        this.policy = policy;
        this.budget = budget;
        this.scalars = new ScalarPair(policy, budget);
        this.named = new NamedPair(this, policy);
        this.lists = new ListPair(this, policy, budget);
    }

    Budget budget() {
        return budget;
    }

    Result compare(Form prediction, Form gold) {
        budget.spend(COST);
        if (prediction instanceof Named || gold instanceof Named) {
            return named.compare(prediction, gold);
        } else if (prediction instanceof Ranges || gold instanceof Ranges) {
            return compareRanges(prediction, gold);
        } else if (prediction instanceof Statement || gold instanceof Statement) {
            return compareStatements(prediction, gold);
        } else if (prediction instanceof Assignments || gold instanceof Assignments) {
            return named.compareAssignments(prediction, gold);
        }
        return compareValues(prediction, gold);
    }

    private Result compareValues(Form prediction, Form gold) {
        if (prediction instanceof Scalar p && gold instanceof Scalar g) {
            return compareScalars(p, g);
        } else if (prediction instanceof Words || gold instanceof Words) {
            return new WordsPair(policy).compare(prediction, gold);
        } else if (prediction instanceof Proportion p && gold instanceof Proportion g) {
            return new ProportionPair(this).compare(p, g);
        } else if (prediction instanceof Branches p && gold instanceof Branches g) {
            return lists.compareRows(p.rows(), g.rows());
        } else if (prediction instanceof Proportion
                || gold instanceof Proportion
                || prediction instanceof Branches
                || gold instanceof Branches) {
            return kinds(prediction, gold);
        }
        return lists.compare(prediction, gold);
    }

    static Result kinds(Form prediction, Form gold) {
        return Result.different(
                Tier.STRUCTURE,
                prediction.noun().equals(gold.noun())
                        ? "not equal: they differ in form"
                        : "not equal: one is " + prediction.noun() + ", the other " + gold.noun());
    }

    // ---- scalars ---------------------------------------------------------------------------------------------------

    private Result compareScalars(Scalar prediction, Scalar gold) {
        Result result = scalars.compare(prediction, gold);
        if (!result.isEqual() && WordsPair.isSameLetter(prediction, gold) && policy.text()) {
            return Result.equal(Tier.STRING, "equal: the same letter").by(Policy.TEXT);
        }
        return result;
    }

    Result compareExpressions(Expression prediction, Expression gold) {
        return compare(FormReader.read(prediction), FormReader.read(gold));
    }

    // ---- relations -------------------------------------------------------------------------------------------------

    private Result compareStatements(Form prediction, Form gold) {
        if (prediction instanceof Statement p && gold instanceof Statement g) {
            return compareRelations(p.relation(), g.relation());
        }
        Optional<Form> left = identity(prediction);
        Optional<Form> right = identity(gold);
        if (left.isPresent() || right.isPresent()) {
            return compare(left.orElse(prediction), right.orElse(gold));
        }
        return prediction instanceof Listing
                        || gold instanceof Listing
                        || prediction instanceof Assignments
                        || gold instanceof Assignments
                ? lists.compare(prediction, gold)
                : Result.different(Tier.STRUCTURE, "not equal: an equation is no value");
    }

    /** The last member of a chain that holds whatever its variables are, such as the steps of a simplification. */
    private Optional<Form> identity(Form form) {
        if (!(form instanceof Statement s) || !s.relation().relators().stream().allMatch(Relator.EQUAL::equals)) {
            return Optional.empty();
        }
        List<Expression> sides = s.relation().operands();
        Expression last = sides.get(sides.size() - 1);
        boolean holds = sides.size() <= 10
                && sides.stream()
                        .allMatch(side ->
                                side == last || ScalarComparison.compare(side, last, budget) == ScalarVerdict.EQUAL);
        return holds ? Optional.of(FormReader.read(last)) : Optional.empty();
    }

    Result compareRelations(Relation prediction, Relation gold) {
        return new RelationPair(this::compareExpressions, budget).compare(prediction, gold);
    }

    // ---- ranges ----------------------------------------------------------------------------------------------------

    private Result compareRanges(Form prediction, Form gold) {
        Result result = new RegionPair(this, policy).compare(prediction, gold);
        if (result.outcome() == Outcome.EQUAL) {
            return result;
        }
        if (prediction instanceof Ranges left
                && gold instanceof Ranges right
                && left.source() instanceof SetBuilder p
                && right.source() instanceof SetBuilder g) {
            return compareBuilders(p, g);
        }
        Optional<Relation> p = relation(prediction);
        Optional<Relation> g = relation(gold);
        if (p.isPresent() && g.isPresent()) {
            Result relations = compareRelations(p.get(), g.get());
            return relations.isEqual() ? relations : result;
        }
        List<Form> left = conditions(prediction);
        List<Form> right = conditions(gold);
        if (left.size() > 1 && right.size() > 1) {
            Result each = lists.compare(new Listing(left, false), new Listing(right, false));
            return each.isEqual() ? each : result;
        }
        return result;
    }

    private Result compareBuilders(SetBuilder prediction, SetBuilder gold) {
        Result elements = compareExpressions(prediction.element(), gold.element());
        Result conditions =
                elements.isEqual() ? compareExpressions(prediction.condition(), gold.condition()) : elements;
        return conditions.isEqual()
                ? conditions
                        .because(Tier.STRUCTURE, "equal: the same set by the same condition")
                        .by(elements.policies())
                : Result.different(Tier.STRUCTURE, "not equal: the sets have different conditions");
    }

    private static Optional<Relation> relation(Form form) {
        return form instanceof Ranges r && r.source() instanceof Relation relation
                ? Optional.of(relation)
                : form instanceof Statement s ? Optional.of(s.relation()) : Optional.empty();
    }

    private static List<Form> conditions(Form form) {
        if (form instanceof Ranges r && r.source() instanceof Sequence s) {
            return s.members().stream().map(FormReader::read).toList();
        }
        return form instanceof Listing l ? l.members() : List.of(form);
    }
}
