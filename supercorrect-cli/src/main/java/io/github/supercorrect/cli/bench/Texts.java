package io.github.supercorrect.cli.bench;

import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.core.prompt.Role;
import java.util.List;

/** The prompts of a bench. Those that must not be cached begin differently each time. */
final class Texts {
    private static final String SENTENCE =
            "A number is doubled, then 7 is taken away and the rest is shared by three. ";

    private int counter = 10;

    /** The hierarchical prompt and a problem that no other has. */
    Prompt problem() {
        counter++;
        return hierarchical("", "What is " + counter + " + " + (2 * counter + 7) + "?");
    }

    /** As {@link #problem}, but nothing of it can have been computed before. */
    Prompt foreignProblem() {
        counter++;
        return hierarchical(counter + ". ", "What is " + counter + " + 85?");
    }

    /** Plain text, about so many characters long, which begins as no other does. */
    Prompt plain(int characters) {
        counter++;
        String text = SENTENCE.repeat(characters / SENTENCE.length() + 1);
        return new RawPrompt(counter + " " + text.substring(0, characters));
    }

    private static Prompt hierarchical(String before, String problem) {
        return new ChatPrompt(List.of(
                new Message(Role.SYSTEM, before + Prompts.HIERARCHICAL_THOUGHT), new Message(Role.USER, problem)));
    }
}
