package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.solution.Solution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a solution under the correction prompt, as much of it as the context has room for. */
public final class CorrectionRound {
    private final LanguageModel model;
    private final PromptTemplate template;

    public CorrectionRound(LanguageModel model, PromptTemplate template) {
        this.model = model;
        this.template = template;
    }

    /** A request, or the reason why there is none. */
    public record Offer(Optional<RoundRequest> request, String remark) {}

    RoundRequest probe(Task task) {
        return request(RoundKind.CORRECTION, task, prompt(task, "?"));
    }

    /**
     * The whole text, or else steps and answer alone.
     *
     * @param first what the task's own prompt gave, by which tokens are counted
     * @param checked what is to be gone through
     */
    public Offer offer(RoundKind kind, Task task, Solution first, Solution checked) {
        ContextBudget budget = ContextBudget.of(model, task, first);
        String steps = StepTexts.steps(checked);
        String objection = "";
        for (String text : List.of(StepTexts.whole(checked), StepTexts.stepsAndAnswer(checked))) {
            Prompt prompt = prompt(task, text);
            Optional<String> refused = budget.objection(prompt, steps);
            if (refused.isEmpty()) {
                String remark = objection.isEmpty() ? "" : " (Only steps and answer were sent: " + objection + ".)";
                return new Offer(Optional.of(request(kind, task, prompt)), remark);
            }
            objection = refused.get();
        }
        return new Offer(Optional.empty(), "There is no room for another round: " + objection + ".");
    }

    private Prompt prompt(Task task, String steps) {
        return template.render(Map.of(PromptTemplate.PROBLEM, task.problem(), "steps", steps));
    }

    private RoundRequest request(RoundKind kind, Task task, Prompt prompt) {
        return new RoundRequest(kind, model, template, prompt, task.generation());
    }
}
