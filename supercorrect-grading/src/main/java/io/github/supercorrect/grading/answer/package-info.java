/**
 * Where the answer stands in a text: the {@linkplain io.github.supercorrect.grading.answer.AnswerExtractor extractor},
 * its ordered rules and the {@linkplain io.github.supercorrect.grading.answer.Answer answer} that they find.
 * Rules read LaTeX by scanning, in time linear in the text, and never throw on any text.
 * What an answer means, and whether two answers are equal, has no place here; neither have tags or models.
 */
@NullMarked
package io.github.supercorrect.grading.answer;

import org.jspecify.annotations.NullMarked;
