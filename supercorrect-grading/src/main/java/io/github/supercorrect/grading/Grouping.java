package io.github.supercorrect.grading;

import io.github.supercorrect.grading.internal.compare.Classes;
import io.github.supercorrect.grading.policy.GradingPolicy;
import java.util.List;

/** Classes of equal answers: see {@link AnswerGrader#group(List, GradingPolicy)} for the rule. */
final class Grouping {

    private final GradingPolicy policy;

    Grouping(GradingPolicy policy) {
        this.policy = policy;
    }

    List<List<Integer>> of(List<ParsedAnswer> answers) {
        return new Classes(policy)
                .of(answers.stream()
                        .map(a -> a.text().length() > policy.maximumCharacters() ? null : a.reading())
                        .toList());
    }
}
