package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.MathParser;
import io.github.supercorrect.grading.math.MathPrinter;
import io.github.supercorrect.grading.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading and writing the gold answers of MATH: {@code mvn test -Pslow -Dsupercorrect.data=DIR}. */
@Tag("slow")
@Timeout(600)
class MathGoldPrintTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();

    @Test
    void print_everyGold_isReadAsTheSame() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String gold : MathGolds.all()) {
            String print = MathPrinter.latex(MathParser.parse(gold));
            String again = MathPrinter.latex(MathParser.parse(print));
            if (!again.equals(print)) {
                faults.add(gold + " printed " + print + " and then " + again);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void grade_everyGoldWithItself_isEqual() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String gold : MathGolds.all()) {
            Verdict verdict = GRADER.grade(gold, gold);
            if (!verdict.isEqual()) {
                faults.add(gold + ": " + verdict);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void grade_everyGoldWithItsPrint_isEqual() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String gold : MathGolds.all()) {
            for (String print : List.of(
                    MathPrinter.latex(MathParser.parse(gold)),
                    GRADER.parse(gold).latex())) {
                Verdict there = GRADER.grade(print, gold);
                Verdict back = GRADER.grade(gold, print);
                if (!there.isEqual() || !back.isEqual()) {
                    faults.add(gold + " printed " + print + ": " + there + " and " + back);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Of the pairs that are equal without any convention. */
    @Test
    void latex_equalScalarGolds_isAlikeInMostPairs() throws IOException {
        List<String> alike = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (JsonNode pair : JsonLines.ofResource("math-equal-pairs.jsonl")) {
            String a = pair.path("a").asText();
            String b = pair.path("b").asText();
            if (pair.path("policies").isEmpty() && isScalar(MathParser.parse(a)) && isScalar(MathParser.parse(b))) {
                String prints =
                        GRADER.parse(a).latex() + " and " + GRADER.parse(b).latex();
                (GRADER.parse(a).latex().equals(GRADER.parse(b).latex()) ? alike : different).add(prints);
            }
        }
        assertThat(alike.size() / (double) (alike.size() + different.size()))
                .as(alike.size() + " alike, different: " + different)
                .isGreaterThanOrEqualTo(0.95);
    }

    private static boolean isScalar(Expression expression) {
        return !(expression instanceof Expression.Text
                || expression instanceof Expression.Sequence
                || expression instanceof Expression.Bracketed
                || expression instanceof Expression.Matrix
                || expression instanceof Expression.Cases
                || expression instanceof Expression.Relation
                || expression instanceof Expression.SetOperation
                || expression instanceof Expression.SetBuilder
                || expression instanceof Expression.Ratio);
    }
}
