package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tiers in their order: texts, letters and times, then what the answers say. */
public final class Comparison {

    private final GradingPolicy policy;

    public Comparison(GradingPolicy policy) {
        this.policy = policy;
    }

    /** The verdict within the policy's operations; never throws. */
    public Result of(Reading prediction, Reading gold) {
        return of(prediction, gold, new Budget(policy.maximumOperations()));
    }

    Result of(Reading prediction, Reading gold, Budget budget) {
        if (prediction.key().equals(gold.key())) {
            Result same = Result.equal(Tier.STRING, "equal: the same text");
            return prediction.isApproximate() == gold.isApproximate() ? same : same.by(Policy.APPROXIMATE_TAIL);
        }
        String limit = prediction.limit() == null ? gold.limit() : prediction.limit();
        if (limit != null || Math.max(prediction.nesting(), gold.nesting()) > policy.maximumNesting()) {
            return undecided("a limit was reached: the answer is nested too deeply");
        }
        try {
            return compare(prediction, gold, budget);
        } catch (Budget.Exhausted e) {
            return undecided("the operation limit was reached");
        } catch (StackOverflowError e) {
            return undecided("a limit was reached: the answer is nested too deeply");
        } catch (ArithmeticException
                | ClassCastException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            // whatever was overlooked, a caller who grades a million answers gets a verdict on each
            return Result.undecided(Tier.LIMIT, "undecided: the answers could not be compared");
        }
    }

    private static Result undecided(String why) {
        return Result.undecided(Tier.LIMIT, "undecided: " + why);
    }

    private Result compare(Reading prediction, Reading gold, Budget budget) {
        Result result = compareAsRead(prediction, gold, budget);
        if (result.isEqual()) {
            return isByThousandsSpace(prediction, gold) ? byThousandsSpace(result) : result;
        }
        if (BasePair.areDigits(prediction.form(), gold.form())
                && prediction.key().equalsIgnoreCase(gold.key())) {
            return Result.equal(Tier.STRING, "equal: the same digits in the same base");
        }
        Optional<Result> option =
                policy.optionLetters() ? compareOptionText(prediction, gold, budget) : Optional.empty();
        if (option.isPresent()) {
            return option.get().by(Policy.OPTION_LETTERS);
        }
        Optional<Result> comma = policy.decimalComma()
                ? comparePair(prediction, prediction.withDecimalComma(), gold, gold.withDecimalComma(), budget)
                : Optional.empty();
        return comma.map(r -> r.by(Policy.DECIMAL_COMMA))
                .or(() -> compareScientific(prediction, gold, budget))
                .orElse(result);
    }

    private Optional<Result> compareScientific(Reading prediction, Reading gold, Budget budget) {
        Reading p = prediction.scientific();
        Reading g = gold.scientific();
        return p == null && g == null
                ? Optional.empty()
                : Optional.of(compareAsRead(p == null ? prediction : p, g == null ? gold : g, budget))
                        .filter(Result::isEqual);
    }

    /** The parser reads a blank between thousands as nothing, so what is equal may be so by that alone. */
    private static boolean isByThousandsSpace(Reading prediction, Reading gold) {
        return !prediction.key().equals(gold.key())
                && (Separators.hasThousandsSpace(prediction.key()) || Separators.hasThousandsSpace(gold.key()));
    }

    private Result byThousandsSpace(Result equal) {
        return policy.thousandsSpace()
                ? equal.by(Policy.THOUSANDS_SPACE)
                : Result.different(Tier.STRUCTURE, "not equal: only one parts its thousands by blanks");
    }

    /** {@code (B) 12} against {@code 12}. */
    private Optional<Result> compareOptionText(Reading prediction, Reading gold, Budget budget) {
        Reading p = prediction.optionText();
        Reading g = gold.optionText();
        if ((p == null) == (g == null) || (p == null ? prediction : gold).option() != null) {
            return Optional.empty();
        }
        return Optional.of(
                        p == null
                                ? compareAsRead(prediction, Objects.requireNonNull(g), budget)
                                : compareAsRead(p, gold, budget))
                .filter(Result::isEqual);
    }

    /** One side with its comma as a point, if the other is written with a point. */
    private Optional<Result> comparePair(
            Reading prediction, @Nullable Reading p, Reading gold, @Nullable Reading g, Budget budget) {
        if (p != null && Separators.isDecimal(gold.key())) {
            return Optional.of(compareAsRead(p, gold, budget)).filter(Result::isEqual);
        } else if (g != null && Separators.isDecimal(prediction.key())) {
            return Optional.of(compareAsRead(prediction, g, budget)).filter(Result::isEqual);
        }
        return Optional.empty();
    }

    private Result compareAsRead(Reading prediction, Reading gold, Budget budget) {
        if (policy.optionLetters()) {
            Optional<Result> options = OptionLetter.compare(prediction.option(), gold.option());
            if (options.isPresent()) {
                return options.get();
            }
        }
        Optional<Result> times = Clock.compare(prediction.clock(), gold.clock(), policy)
                .or(() -> CalendarDay.compare(prediction.day(), gold.day()));
        if (times.isPresent()) {
            return times.get();
        }
        if (prediction.currency() != 0 && gold.currency() != 0 && prediction.currency() != gold.currency()) {
            return Result.different(Tier.STRING, "not equal: the currencies differ");
        }
        if ((prediction.currency() == 0) == (gold.currency() == 0)) {
            return compareForms(prediction, prediction.form(), gold, gold.form(), budget);
        }
        return compareMoney(prediction, gold, budget);
    }

    /** Where only one side has the sign of a currency. */
    private Result compareMoney(Reading prediction, Reading gold, Budget budget) {
        char sign = (char) (prediction.currency() + gold.currency());
        if ((prediction.currency() == 0 ? prediction : gold).form() instanceof Form.Scalar s) {
            if (Units.isCurrency(s.unit(), sign)) {
                return compareForms(prediction, bare(prediction.form()), gold, bare(gold.form()), budget);
            } else if (sign == '$' && s.unit().startsWith("cent")) {
                return compareForms(prediction, prediction.form(), gold, gold.form(), budget);
            } else if (s.percent() || Units.of(s.unit()).isPresent()) {
                return Result.different(Tier.STRUCTURE, "not equal: only one is an amount of that money");
            }
        }
        return policy.units()
                ? compareForms(prediction, prediction.form(), gold, gold.form(), budget)
                        .by(Policy.UNITS)
                : Result.different(Tier.STRUCTURE, "not equal: only one has a currency");
    }

    private static Form bare(Form form) {
        return form instanceof Form.Scalar s ? Form.Scalar.of(s.value()) : form;
    }

    private Result compareForms(Reading prediction, Form p, Reading gold, Form g, Budget budget) {
        Result result = new FormComparison(policy, budget).compare(p, g);
        boolean approximate = prediction.isApproximate() || gold.isApproximate();
        if (approximate && result.outcome() == Outcome.EQUAL) {
            return policy.approximateTail()
                    ? result.by(Policy.APPROXIMATE_TAIL)
                    : Result.different(Tier.STRUCTURE, "not equal: one is only approximate");
        }
        return result;
    }
}
