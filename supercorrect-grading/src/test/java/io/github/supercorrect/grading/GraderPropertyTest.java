package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every pair of answers; the pairs are those of {@code cases.jsonl} and random ones of their members. */
@Timeout(120)
class GraderPropertyTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();
    private static final GradingPolicy EXACT =
            GradingPolicy.builder().rounding(false).build();
    private static final List<GradedPair> PAIRS = GradedPair.all();

    @Test
    void grade_exchanged_differsOnlyByRounding() {
        for (GradedPair pair : pairsAndRandomOnes(800)) {
            Verdict there = GRADER.grade(pair.prediction(), pair.gold());
            Verdict back = GRADER.grade(pair.gold(), pair.prediction());
            if (there.outcome() != back.outcome()) {
                Verdict equal = there.isEqual() ? there : back;
                assertThat(equal.policies()).as(pair.toString()).contains(Policy.ROUNDING);
            }
        }
    }

    @Test
    void grade_exchangedWithoutRounding_isTheSame() {
        for (GradedPair pair : pairsAndRandomOnes(800)) {
            Verdict there = GRADER.grade(pair.prediction(), pair.gold(), EXACT);
            Verdict back = GRADER.grade(pair.gold(), pair.prediction(), EXACT);
            assertThat(back.outcome()).as(pair.toString()).isEqualTo(there.outcome());
            assertThat(back.policies()).as(pair.toString()).isEqualTo(there.policies());
        }
    }

    @Test
    void grade_anyAnswerWithItself_isNeverDifferent() {
        for (GradedPair pair : PAIRS) {
            for (String answer : List.of(pair.prediction(), pair.gold())) {
                Verdict verdict = GRADER.grade(answer, answer);
                assertThat(verdict.outcome()).as(answer + ": " + verdict).isNotEqualTo(Outcome.NOT_EQUAL);
            }
        }
    }

    @Test
    void grade_onEightThreads_isTheSame() throws InterruptedException, ExecutionException {
        List<Verdict> alone = verdicts(PAIRS);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Verdict>>> runs = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> verdicts(rotated(i))))
                    .toList();
            for (int i = 0; i < runs.size(); i++) {
                List<Verdict> verdicts = new ArrayList<>(runs.get(i).get());
                Collections.rotate(verdicts, i * 55);
                assertThat(verdicts).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<GradedPair> rotated(int thread) {
        List<GradedPair> pairs = new ArrayList<>(PAIRS);
        Collections.rotate(pairs, -thread * 55);
        return pairs;
    }

    private static List<Verdict> verdicts(List<GradedPair> pairs) {
        return pairs.stream()
                .map(pair -> GRADER.grade(pair.prediction(), pair.gold()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void grade_otherBlanks_isTheSame(long seed) {
        Rewriting rewriting = new Rewriting(seed);
        assertThat(changes(pair -> List.of(rewriting.spaced(pair.prediction()), rewriting.spaced(pair.gold()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void grade_moreBraces_isTheSame(long seed) {
        Rewriting rewriting = new Rewriting(seed);
        assertThat(changes(pair -> List.of(rewriting.braced(pair.prediction()), rewriting.braced(pair.gold()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void grade_otherNamesOfVariables_isTheSame(long seed) {
        Rewriting rewriting = new Rewriting(seed);
        assertThat(changes(pair -> rewriting.renamed(pair.prediction(), pair.gold())))
                .isEmpty();
    }

    /** The pairs with another verdict when both answers are rewritten. Malformed LaTeX may depend on its blanks. */
    private static List<String> changes(Function<GradedPair, List<String>> rewriting) {
        List<String> changes = new ArrayList<>();
        for (GradedPair pair : PAIRS) {
            Verdict before = GRADER.grade(pair.prediction(), pair.gold());
            List<String> rewritten = rewriting.apply(pair);
            Verdict after = GRADER.grade(rewritten.get(0), rewritten.get(1));
            if (after.outcome() != before.outcome() && !pair.tag().equals("policy:malformed")) {
                changes.add(pair + " as " + rewritten + ": " + before + " and " + after);
            }
        }
        return changes;
    }

    @Test
    void grade_everyPrefix_hasAVerdict() {
        for (GradedPair pair : PAIRS) {
            ParsedAnswer prediction = GRADER.parse(pair.prediction());
            ParsedAnswer gold = GRADER.parse(pair.gold());
            for (int end = 0; end < pair.prediction().length(); end++) {
                assertHasAVerdict(GRADER.parse(pair.prediction().substring(0, end)), gold);
            }
            for (int end = 0; end < pair.gold().length(); end++) {
                assertHasAVerdict(prediction, GRADER.parse(pair.gold().substring(0, end)));
            }
        }
    }

    private static void assertHasAVerdict(ParsedAnswer prediction, ParsedAnswer gold) {
        assertThatCode(() -> GRADER.grade(prediction, gold))
                .as("%s | %s", prediction.text(), gold.text())
                .doesNotThrowAnyException();
    }

    @Test
    void reason_ofAnyVerdict_isAShortSentence() {
        for (GradedPair pair : pairsAndRandomOnes(500)) {
            Verdict verdict = GRADER.grade(pair.prediction(), pair.gold());
            assertThat(verdict.reason()).as(pair.toString()).isNotBlank().hasSizeLessThan(300);
            if (verdict.tier() == Tier.LIMIT) {
                assertThat(verdict.reason()).contains("limit");
            }
            if (!verdict.isEqual()) {
                assertThat(verdict.policies()).as(pair.toString()).isEmpty();
            }
        }
    }

    private static List<GradedPair> pairsAndRandomOnes(int count) {
        List<GradedPair> pairs = new ArrayList<>(PAIRS);
        Random random = new Random(5);
        for (int i = 0; i < count; i++) {
            GradedPair one = PAIRS.get(random.nextInt(PAIRS.size()));
            GradedPair other = PAIRS.get(random.nextInt(PAIRS.size()));
            pairs.add(new GradedPair(one.id() + other.id(), one.prediction(), other.gold(), false, "random"));
        }
        return pairs;
    }
}
