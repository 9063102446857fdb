package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.RawPrompt;
import java.util.Set;

/** The rules that {@link Capability} states for what a model lacks. */
final class CapabilityCheck {
    private final LanguageModel model;
    private final Set<Capability> capabilities;

    private CapabilityCheck(LanguageModel model) {
        this.model = model;
        this.capabilities = model.capabilities();
    }

    static void check(LanguageModel model, Prompt prompt, GenerationOptions options) {
        CapabilityCheck check = new CapabilityCheck(model);
        Sampling sampling = options.sampling();
        check.needs(prompt instanceof RawPrompt, Capability.RAW_PROMPT, "a prompt without chat format", "use messages");
        check.needs(
                prompt instanceof ChatPrompt chat && !chat.assistantPrefix().isEmpty(),
                Capability.ASSISTANT_PREFIX,
                "an answer that was begun",
                "leave the prefix out");
        check.needs(!sampling.isGreedy(), Capability.SAMPLING, "a temperature above 0", "use temperature 0");
        check.needs(sampling.repeatPenalty() != 1, Capability.SAMPLING, "a repeat penalty", "use 1, which is off");
        check.needs(sampling.seed() != Sampling.DEFAULT_SEED, Capability.SEED, "a seed", "leave the seed out");
        check.needs(options.logProbabilities(), Capability.LOG_PROBABILITIES, "log-probabilities", "do without them");
    }

    private void needs(boolean needed, Capability capability, String what, String wayOut) {
        if (needed && !capabilities.contains(capability)) {
            throw new CapabilityMissingException("The request asks for " + what + ", and the model "
                    + model.info().name().orElse(model.getClass().getName()) + " does not declare " + capability + "; "
                    + wayOut + ", or use a model that does.");
        }
    }
}
