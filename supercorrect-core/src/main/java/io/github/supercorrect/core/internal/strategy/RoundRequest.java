package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.RawPrompt;

/**
 * One generation that is asked for.
 *
 * @param template what the prompt was made of, for the provenance
 * @param begun the beginning of the answer, which is part of the solution; empty if the model begins
 */
public record RoundRequest(
        RoundKind kind,
        LanguageModel model,
        PromptTemplate template,
        Prompt prompt,
        String begun,
        GenerationOptions generation) {

    RoundRequest(
            RoundKind kind, LanguageModel model, PromptTemplate template, Prompt prompt, GenerationOptions options) {
        this(kind, model, template, prompt, "", options);
    }

    /** The same, of which so much of the answer is written already. */
    RoundRequest continuing(String beginning) {
        return new RoundRequest(kind, model, template, continued(beginning), begun + beginning, generation);
    }

    private Prompt continued(String beginning) {
        return prompt instanceof ChatPrompt chat
                ? new ChatPrompt(chat.messages(), chat.assistantPrefix() + beginning)
                : new RawPrompt(((RawPrompt) prompt).text() + beginning);
    }
}
