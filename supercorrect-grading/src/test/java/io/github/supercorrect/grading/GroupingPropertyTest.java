package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every list of answers that is grouped. */
@Timeout(120)
class GroupingPropertyTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();
    private static final List<GradedPair> PAIRS = GradedPair.all();

    /** Lists with many equal answers, as in a vote, and a few that are not. */
    static List<List<String>> votes() {
        Random random = new Random(11);
        return IntStream.range(0, 40).mapToObj(i -> vote(random)).toList();
    }

    private static List<String> vote(Random random) {
        List<String> answers = new ArrayList<>();
        for (int kinds = 1 + random.nextInt(4); kinds > 0; kinds--) {
            GradedPair pair = PAIRS.get(random.nextInt(PAIRS.size()));
            for (int copies = 1 + random.nextInt(4); copies > 0; copies--) {
                answers.add(random.nextBoolean() ? pair.prediction() : pair.gold());
            }
        }
        Collections.shuffle(answers, random);
        return answers;
    }

    @ParameterizedTest
    @MethodSource("votes")
    void group_anyAnswers_hasEachOnceInOrder(List<String> answers) {
        List<List<Integer>> classes = GRADER.group(answers);

        assertThat(classes.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, answers.size()).boxed().toList());
        assertThat(classes).allSatisfy(members -> assertThat(members).isSorted().isNotEmpty());
        assertThat(classes.stream().map(members -> members.get(0))).isSorted();
    }

    @ParameterizedTest
    @MethodSource("votes")
    void group_inAnotherOrder_makesTheSameClasses(List<String> answers) {
        List<String> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(classes(shuffled)).isEqualTo(classes(answers));
    }

    private static Set<String> classes(List<String> answers) {
        return GRADER.group(answers).stream()
                .map(members -> members.stream().map(answers::get).sorted().collect(Collectors.joining("\n")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("votes")
    void group_sameTexts_areInOneClass(List<String> answers) {
        for (List<Integer> members : GRADER.group(answers)) {
            Set<String> texts = members.stream().map(answers::get).collect(Collectors.toSet());
            assertThat(IntStream.range(0, answers.size()).filter(i -> texts.contains(answers.get(i))))
                    .hasSameSizeAs(members);
        }
    }

    @ParameterizedTest
    @MethodSource("votes")
    void group_everyMember_equalsSomeOtherMember(List<String> answers) {
        for (List<Integer> members : GRADER.group(answers)) {
            for (int member : members) {
                assertThat(members)
                        .as(answers.get(member))
                        .anyMatch(other -> members.size() == 1 || equal(answers, member, other));
            }
        }
    }

    private static boolean equal(List<String> answers, int one, int other) {
        String first = answers.get(one);
        String second = answers.get(other);
        return one != other
                && (first.equals(second)
                        || GRADER.grade(first, second).isEqual()
                        || GRADER.grade(second, first).isEqual());
    }
}
