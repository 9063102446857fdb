package io.github.supercorrect.grading.answer;

import java.util.Optional;

/** One way to find an answer in a text. Stateless; linear in the length of the text; returns normally for any text. */
interface ExtractionRule {

    /** The name under which an answer of this rule is reported. */
    AnswerRule rule();

    /** The answer by this rule, if it has one. */
    Optional<Finding> find(String text);
}
