package io.github.supercorrect.evaluation.regrade;

import java.util.List;

/**
 * Which fields of a recorded output hold what; {@code a.b} is field b of the object in a. A field may hold a list: several
 * outputs for one problem. Immutable.
 *
 * @param answers names under which an answer may stand, the first that is there counts
 * @param texts names under which a whole text may stand, in which the answer is to be found; looked at where there is no answer
 * @param golds names under which the known answer may stand, itself or as a whole solution
 * @param judgements names under which somebody else's judgement may stand, true or false
 */
public record OutputFields(List<String> answers, List<String> texts, List<String> golds, List<String> judgements) {
    private static final OutputFields USUAL = new OutputFields(
            List.of("pred", "prediction"),
            List.of("text", "output", "response", "generated_solution", "completion"),
            List.of("gold", "gt", "expected_answer", "ground_truth.answer", "answer"),
            List.of("judgement", "score", "is_correct"));

    public OutputFields {
        answers = List.copyOf(answers);
        texts = List.copyOf(texts);
        golds = List.copyOf(golds);
        judgements = List.copyOf(judgements);
    }

    /** The names that recorded outputs usually have. */
    public static OutputFields usual() {
        return USUAL;
    }

    /** You get the same with answers in this field and nowhere else. */
    public OutputFields withAnswer(String name) {
        return new OutputFields(List.of(name), List.of(), golds, judgements);
    }

    /** You get the same with texts in this field, and no answers. */
    public OutputFields withText(String name) {
        return new OutputFields(List.of(), List.of(name), golds, judgements);
    }

    /** You get the same with known answers in this field. */
    public OutputFields withGold(String name) {
        return new OutputFields(answers, texts, List.of(name), judgements);
    }

    /** You get the same with judgements in this field. */
    public OutputFields withJudgement(String name) {
        return new OutputFields(answers, texts, golds, List.of(name));
    }
}
