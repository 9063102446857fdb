package io.github.supercorrect.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of policies in docs/grading.md: every policy has a row, and its example is equal by it and not without it. */
class GradingPageTest {
    private static final String PAGE = "docs/grading.md";
    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z_]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|.*$", Pattern.MULTILINE);

    private static final Map<String, UnaryOperator<GradingPolicy.Builder>> OPTIONS = Map.ofEntries(
            Map.entry("rounding(false)", options -> options.rounding(false)),
            Map.entry("percent(false)", options -> options.percent(false)),
            Map.entry("units(false)", options -> options.units(false)),
            Map.entry("unordered(false)", options -> options.unordered(false)),
            Map.entry("listsAsTuples(false)", options -> options.listsAsTuples(false)),
            Map.entry("names(false)", options -> options.names(false)),
            Map.entry("ranges(false)", options -> options.ranges(false)),
            Map.entry("text(false)", options -> options.text(false)),
            Map.entry("optionLetters(false)", options -> options.optionLetters(false)),
            Map.entry("baseNeeded(false)", options -> options.baseNeeded(false)),
            Map.entry("decimalComma(false)", options -> options.decimalComma(false)),
            Map.entry("thousandsSpace(false)", options -> options.thousandsSpace(false)),
            Map.entry("approximateTail(false)", options -> options.approximateTail(false)));

    static Stream<MatchResult> rows() {
        return ROW.matcher(Repository.text(PAGE)).results();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void policyTable_everyRow_isWhatTheGraderDoes(MatchResult row) {
        GradingPolicy other = Objects.requireNonNull(OPTIONS.get(row.group(2)), row.group(2))
                .apply(GradingPolicy.builder())
                .build();
        boolean offByDefault = row.group(2).startsWith("baseNeeded");
        Verdict by = grade(row, offByDefault ? other : GradingPolicy.standard());
        Verdict without = grade(row, offByDefault ? GradingPolicy.standard() : other);

        assertThat(by.outcome()).as(by.reason()).isEqualTo(Outcome.EQUAL);
        assertThat(by.policies()).contains(Policy.valueOf(row.group(1)));
        assertThat(without.outcome()).as(without.reason()).isNotEqualTo(Outcome.EQUAL);
    }

    private static Verdict grade(MatchResult row, GradingPolicy policy) {
        return AnswerGrader.with(policy).grade(row.group(3), row.group(4));
    }

    @Test
    void policyTable_asAWhole_hasEveryPolicy() {
        assertThat(rows().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Policy.values()).map(Enum::name).toList());
    }

    @Test
    void page_everyTierAndOutcome_isListed() {
        assertThat(Repository.text(PAGE))
                .contains(Stream.of(Tier.values()).map(tier -> "`" + tier + "`").toList())
                .contains(Stream.of(Outcome.values())
                        .map(outcome -> "`" + outcome + "`")
                        .toList());
    }
}
