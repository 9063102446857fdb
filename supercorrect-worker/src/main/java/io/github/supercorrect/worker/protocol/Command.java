package io.github.supercorrect.worker.protocol;

import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.List;

/** What the parent tells the worker. */
public sealed interface Command {

    /** Load the model; answered by {@link Report.Loaded} or {@link Report.LoadFailed}. */
    record Load(LoadSettings settings) implements Command {}

    /** Generate; answered by {@link Report.Started}, {@link Report.Text} … and one of the three ends. */
    record Generate(long id, EngineRequest request) implements Command {}

    /** End this generation at the next token, or before it starts. */
    record Cancel(long id) implements Command {}

    /** Count and show the tokens of a prompt; answered by {@link Report.Tokens} or {@link Report.Failed}. */
    record Tokenize(long id, List<PromptSegment> prompt) implements Command {
        public Tokenize {
            prompt = List.copyOf(prompt);
        }
    }

    /** Say {@link Report.Goodbye} and end. */
    record Close() implements Command {}
}
