package io.github.supercorrect.benchmarks.peers;

import io.github.supercorrect.benchmarks.peers.Clock.Passed;
import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.util.ArrayList;
import java.util.List;

/** The pieces of work that are measured, on one engine. Answers are {@code name=value}, separated by tabs. */
final class EnginePieces {

    private final Engine engine;
    private final boolean batches;

    /** @param batches whether the engine computes several requests at a time */
    EnginePieces(Engine engine, boolean batches) {
        this.engine = engine;
        this.batches = batches;
    }

    /** Everything up to the first token. */
    String prompt(List<PromptSegment> prompt, int stableSegments) throws EngineException {
        Clock clock = new Clock();
        Listener listener = submit(prompt, 1, stableSegments);
        finish();
        Passed passed = clock.passed();
        return passed.fields() + "\ttokens=" + listener.result().promptTokens() + "\tcached="
                + listener.result().cachedTokens();
    }

    /**
     * So many tokens after the first one for each of the texts, in one batch. An engine that takes them one after the other gets two
     * of them only: the others would cost the same.
     */
    String generate(int count, List<String> allTexts) throws EngineException {
        List<String> texts = batches ? allTexts : allTexts.subList(0, Math.min(2, allTexts.size()));
        Passed passed = Passed.NOTHING;
        int tokens = 0;
        int atOnce = batches ? texts.size() : 1;
        for (int i = 0; i < texts.size(); i += atOnce) {
            List<Listener> listeners = new ArrayList<>();
            for (String text : texts.subList(i, i + atOnce)) {
                listeners.add(submit(List.of(PromptSegment.text(text)), count + 1, 0));
            }
            passed = passed.plus(afterFirstTokens(listeners));
            for (Listener listener : listeners) {
                tokens += listener.result().generatedTokens() - 1;
            }
        }
        return passed.fields() + "\ttokens=" + tokens;
    }

    /** The prompts are short enough for one step; an engine that computes batches needs one step a token then. */
    private Passed afterFirstTokens(List<Listener> listeners) throws EngineException {
        engine.step();
        Clock clock = new Clock();
        int steps = finish();
        Passed passed = clock.passed();
        int most = 0;
        for (Listener listener : listeners) {
            most = Math.max(most, listener.result().generatedTokens() - 1);
        }
        if (batches && steps != most) {
            throw new EngineException(
                    steps + " steps for " + most + " tokens: a prompt was not done in the first step");
        }
        return passed;
    }

    /** Leaves the stable part of a prompt on disk, which happens after a first token. */
    String store(List<PromptSegment> prompt, int stableSegments) throws EngineException {
        Listener listener = submit(prompt, 2, stableSegments);
        finish();
        return "tokens=" + listener.result().promptTokens();
    }

    /** Length in tokens. */
    String count(List<PromptSegment> prompt) throws EngineException {
        return "tokens=" + engine.tokenize(prompt).length;
    }

    private Listener submit(List<PromptSegment> prompt, int newTokens, int stableSegments) {
        Listener listener = new Listener();
        SamplingSettings greedy = SamplingSettings.GREEDY;
        int noScores = EngineRequest.NO_SCORES;
        engine.submit(new EngineRequest(prompt, newTokens, greedy, List.of(), noScores, stableSegments), listener);
        return listener;
    }

    /** The number of steps that it took. */
    private int finish() throws EngineException {
        int steps = 0;
        while (!engine.isIdle()) {
            engine.step();
            steps++;
        }
        return steps;
    }
}
