package io.github.supercorrect.gguf;

import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.core.prompt.Role;
import java.util.List;
import java.util.function.Consumer;

/** One generation with the nano model, and what came of it. */
final class NanoChat implements TokenSink {

    final StringBuilder text = new StringBuilder();
    final Cancellation cancellation = Cancellation.create();
    boolean started;
    private Consumer<String> onPiece = piece -> {};

    NanoChat onPiece(Consumer<String> action) {
        this.onPiece = action;
        return this;
    }

    GenerationResult ask(LanguageModel model, String problem) {
        return ask(model, problem, GenerationOptions.defaults());
    }

    GenerationResult ask(LanguageModel model, String problem, GenerationOptions options) {
        return model.generate(Prompts.problem(PromptStyle.SYSTEM).render(problem), options, this);
    }

    static Prompt plain(String problem) {
        return new ChatPrompt(List.of(new Message(Role.USER, problem)));
    }

    static String answer(LanguageModel model, String problem) {
        NanoChat chat = new NanoChat();
        chat.ask(model, problem);
        return chat.text.toString();
    }

    @Override
    public void accept(String piece) {
        text.append(piece);
        onPiece.accept(piece);
    }

    @Override
    public void started() {
        started = true;
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }
}
