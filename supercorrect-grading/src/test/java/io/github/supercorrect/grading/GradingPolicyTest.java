package io.github.supercorrect.grading;

import static io.github.supercorrect.grading.policy.Policy.APPROXIMATE_TAIL;
import static io.github.supercorrect.grading.policy.Policy.BASE;
import static io.github.supercorrect.grading.policy.Policy.BRACKETS;
import static io.github.supercorrect.grading.policy.Policy.DECIMAL_COMMA;
import static io.github.supercorrect.grading.policy.Policy.NAMES;
import static io.github.supercorrect.grading.policy.Policy.OPTION_LETTERS;
import static io.github.supercorrect.grading.policy.Policy.PERCENT;
import static io.github.supercorrect.grading.policy.Policy.RANGES;
import static io.github.supercorrect.grading.policy.Policy.ROUNDING;
import static io.github.supercorrect.grading.policy.Policy.TEXT;
import static io.github.supercorrect.grading.policy.Policy.THOUSANDS_SPACE;
import static io.github.supercorrect.grading.policy.Policy.UNITS;
import static io.github.supercorrect.grading.policy.Policy.UNORDERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each convention by itself: what it makes equal, that the verdict names it, and that it can be had otherwise. */
class GradingPolicyTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();

    static Stream<Arguments> conventions() {
        return Stream.of(
                row("3.142", "\\pi", ROUNDING, b -> b.rounding(false)),
                row("3.142", "\\pi", ROUNDING, b -> b.predictionDigits(5)),
                row("\\pi", "3.14", ROUNDING, b -> b.goldDigits(4)),
                row("25\\%", "0.25", PERCENT, b -> b.percent(false)),
                row("25", "25\\%", PERCENT, b -> b.percent(false)),
                row("5\\text{ cm}", "5", UNITS, b -> b.units(false)),
                row("2, 1", "1, 2", UNORDERED, b -> b.unordered(false)),
                row("\\{1, 1, 2\\}", "\\{1, 2\\}", UNORDERED, b -> b.multiplicity(true)),
                row("1, 2", "(1, 2)", BRACKETS, b -> b.listsAsTuples(false)),
                row("x = 5", "5", NAMES, b -> b.names(false)),
                row("x > 2", "(2, \\infty)", RANGES, b -> b.ranges(false)),
                row("YES", "\\text{yes}", TEXT, b -> b.text(false)),
                row("C. three", "C", OPTION_LETTERS, b -> b.optionLetters(false)),
                row("1,22", "1.22", DECIMAL_COMMA, b -> b.decimalComma(false)),
                row("1 000", "1000", THOUSANDS_SPACE, b -> b.thousandsSpace(false)),
                row("-12,000.5", "-12 000.5", THOUSANDS_SPACE, b -> b.thousandsSpace(false)),
                row("x \\approx 5", "5", APPROXIMATE_TAIL, b -> b.approximateTail(false)));
    }

    private static Arguments row(
            String prediction, String gold, Policy policy, UnaryOperator<GradingPolicy.Builder> without) {
        return Arguments.of(prediction, gold, policy, without);
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void grade_convention_isNamedAndCanBeSwitchedOff(
            String prediction, String gold, Policy policy, UnaryOperator<GradingPolicy.Builder> without) {
        Verdict standard = GRADER.grade(prediction, gold);
        assertThat(standard.outcome()).isEqualTo(Outcome.EQUAL);
        assertThat(standard.policies()).contains(policy);

        GradingPolicy stricter = without.apply(GradingPolicy.builder()).build();
        assertThat(GRADER.grade(prediction, gold, stricter).outcome()).isEqualTo(Outcome.NOT_EQUAL);
    }

    @Test
    void grade_openEndsDoNotMatter_takesOpenForClosed() {
        GradingPolicy lax = GradingPolicy.builder().openEnds(false).build();

        assertThat(GRADER.grade("(0,1)", "[0,1]").isEqual()).isFalse();
        assertThat(GRADER.grade("(0,1)", "[0,1]", lax).policies()).contains(BRACKETS);
        assertThat(GRADER.grade("x < 1", "(-\\infty,1]", lax).isEqual()).isTrue();
        assertThat(GRADER.grade("(0,2)", "[0,1]", lax).isEqual()).isFalse();
    }

    @Test
    void grade_baseNotNeeded_takesDigitsWithoutIt() {
        GradingPolicy lax = GradingPolicy.builder().baseNeeded(false).build();

        assertThat(GRADER.grade("664", "664_7").isEqual()).isFalse();
        assertThat(GRADER.grade("664", "664_7", lax).policies()).contains(BASE);
        assertThat(GRADER.grade("664_8", "664_7", lax).isEqual()).isFalse();
    }

    @Test
    void grade_rounding_isTheOnlyThingThatIsNotSymmetric() {
        assertThat(GRADER.grade("\\pi", "3.14").isEqual()).isTrue();
        assertThat(GRADER.grade("3.14", "\\pi").isEqual()).isFalse();
        assertThat(GRADER.grade("3.14", "\\pi").reason()).contains("fewer than 4");
    }

    @Test
    void grade_withoutPolicies_namesNone() {
        assertThat(GRADER.grade("1/2", "0.5").policies()).isEmpty();
        assertThat(GRADER.grade("1/2", "0.6").policies()).isEmpty();
        assertThat(GRADER.grade("{42}", "42").policies()).isEmpty();
    }

    @Test
    void grade_beyondALimit_isUndecidedAndSaysSo() {
        GradingPolicy small = GradingPolicy.builder().maximumCharacters(10).build();
        GradingPolicy quick = GradingPolicy.builder().maximumOperations(10).build();
        GradingPolicy flat = GradingPolicy.builder().maximumNesting(2).build();

        assertLimit(GRADER.grade("12345678901", "1", small));
        assertLimit(GRADER.grade("1", "12345678901", small));
        assertLimit(GRADER.grade("(x+1)^2", "x^2+2x+1", quick));
        assertLimit(GRADER.grade("((((x))))+1", "x+2", flat));
        assertThat(GRADER.grade("((x))+1", "x+1", flat).isEqual()).isTrue();
    }

    private static void assertLimit(Verdict verdict) {
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.tier()).isEqualTo(Tier.LIMIT);
        assertThat(verdict.reason()).contains("limit");
        assertThat(verdict.isEqual()).isFalse();
    }

    @Test
    void toBuilder_changedOption_keepsTheOthers() {
        GradingPolicy policy =
                GradingPolicy.builder().percent(false).predictionDigits(6).maximumOperations(7).build().toBuilder()
                        .names(false)
                        .build();

        assertThat(policy.percent()).isFalse();
        assertThat(policy.names()).isFalse();
        assertThat(policy.predictionDigits()).isEqualTo(6);
        assertThat(policy.maximumOperations()).isEqualTo(7);
        assertThat(policy.units()).isTrue();
    }

    @Test
    void build_builderGoesOn_leavesThePolicyAlone() {
        GradingPolicy.Builder builder = GradingPolicy.builder();
        GradingPolicy policy = builder.build();
        builder.percent(false);

        assertThat(policy.percent()).isTrue();
    }

    @Test
    void builder_valueOutOfRange_namesFieldValueAndRange() {
        GradingPolicy.Builder builder = GradingPolicy.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maximumNesting(201))
                .withMessageContaining("maximumNesting")
                .withMessageContaining("201")
                .withMessageContaining("200");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.predictionDigits(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumOperations(0));
    }

    @Test
    void with_policy_isTakenWhereNoneIsGiven() {
        AnswerGrader grader =
                AnswerGrader.with(GradingPolicy.builder().names(false).build());

        assertThat(grader.grade("x=5", "5").isEqual()).isFalse();
        assertThat(grader.grade("x=5", "5", GradingPolicy.standard()).policies())
                .isEqualTo(Set.of(NAMES));
    }
}
