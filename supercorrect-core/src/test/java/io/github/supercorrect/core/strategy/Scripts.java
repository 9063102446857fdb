package io.github.supercorrect.core.strategy;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import java.util.List;
import java.util.function.UnaryOperator;

/** Scripted models whose samples depend on the seed and on nothing else, as a real model's do. */
final class Scripts {
    private Scripts() {}

    static String answering(String answer) {
        return "<Step1>So it is.</Step1><Answer>" + answer + "</Answer>";
    }

    /** Sample {@code i} has the answer {@code answers.get(i)}; "!" fails, "…" is cut off, "" has no answer. */
    static ScriptedModel.Builder samples(String... answers) {
        return samples(List.of(answers), UnaryOperator.identity());
    }

    /** The same, of which each reply is changed by {@code change}. */
    static ScriptedModel.Builder samples(List<String> answers, UnaryOperator<Reply> change) {
        return ScriptedModel.builder().pieceLength(1000).replyToRequest(request -> {
            int sample = (int) request.options().sampling().seed();
            return change.apply(reply(answers.get(sample % answers.size())));
        });
    }

    private static Reply reply(String answer) {
        return switch (answer) {
            case "!" -> Reply.of("<Step1>").withFailure(new IllegalStateException("no memory"));
            case "…" -> Reply.of("<Step1>So it").withFinishReason(FinishReason.LENGTH);
            case "" -> Reply.of("<Step1>I do not know.</Step1>");
            default -> Reply.of(answering(answer));
        };
    }
}
