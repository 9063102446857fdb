package io.github.supercorrect.grading.answer;

/**
 * How an answer was found, in order of trust: an earlier constant is the better evidence. Later versions may add
 * constants, so a {@code switch} over this enum needs a {@code default}.
 */
public enum AnswerRule {
    /** The text stood inside an answer element, {@code <Answer>…</Answer>}. */
    ANSWER_TAG,
    /** The last {@code \boxed{…}} or {@code \fbox{…}} that is closed and not empty, with those that stand beside it. */
    BOXED,
    /** What the last "the answer is …", "final answer is …", "answer: …" or {@code #### …} names. */
    PHRASE,
    /** The letter of an option that the text decides for ("B is correct", "I choose B") or begins or ends with. */
    CHOICE,
    /** The last mathematics between {@code $…$}, {@code $$…$$}, {@code \(…\)} or {@code \[…\]}. */
    LAST_MATH,
    /** The last number of the text. */
    LAST_NUMBER
}
