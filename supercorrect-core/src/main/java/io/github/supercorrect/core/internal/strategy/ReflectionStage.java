package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Reflect;
import io.github.supercorrect.core.strategy.Revision;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reflection: what the model says after checking stands. */
final class ReflectionStage implements Stage {
    private final Reflect strategy;

    ReflectionStage(Reflect strategy) {
        this.strategy = strategy;
    }

    @Override
    public Stream<RoundRequest> probes(Task task) {
        return Stream.of(request(task, "?"));
    }

    private RoundRequest request(Task task, String solution) {
        Map<String, String> values = Map.of(PromptTemplate.PROBLEM, task.problem(), "solution", solution);
        return new RoundRequest(
                RoundKind.REFLECTION,
                task.model(),
                strategy.prompt(),
                strategy.prompt().render(values),
                task.generation());
    }

    @Override
    public void run(Progress progress) {
        Solution first = progress.solution();
        RoundRequest request = request(progress.task(), first.raw());
        Optional<String> objection =
                ContextBudget.of(request.model(), progress.task(), first).objection(request.prompt(), first.raw());
        if (objection.isPresent()) {
            conclude(progress, first, Optional.empty(), "There is no room for another round: " + objection.get() + ".");
            return;
        }
        RoundResult result = progress.run(request);
        Solution second = result.solution();
        if (second == null) {
            conclude(progress, first, Optional.empty(), "The round failed: " + result.failure());
        } else {
            conclude(progress, first, Optional.of(second), "The answer after checking stands.");
        }
    }

    private void conclude(Progress progress, Solution first, Optional<Solution> second, String reason) {
        boolean accepted = second.filter(Answers::isWhole).isPresent();
        progress.found(new Revision(
                strategy.toString(),
                Answers.of(first),
                second.map(Answers::of).orElse(null),
                accepted,
                accepted || second.isEmpty() ? reason : "The second text has no whole answer.",
                null));
        if (accepted) {
            progress.become(second.get());
        }
    }
}
