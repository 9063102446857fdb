package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.grading.answer.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer element ended; a later one may still replace it.
 *
 * @param answer the answer
 */
public record AnswerCompleted(Answer answer) implements SolutionEvent {
    @Override
    public String type() {
        return "answer-completed";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onAnswer(answer);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("raw", answer.raw())
                .put("value", answer.value())
                .put("rule", answer.rule().name())
                .build();
    }
}
