package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.ArgumentCheck;
import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.ChatFormat;
import io.github.supercorrect.gguf.ModelReference;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which model: the option, then the environment, then the embedded one, which is said. */
final class ModelChoice {
    static final String VARIABLE = "SUPERCORRECT_MODEL";

    private static final String NOTICE =
            "No model was named (--model, " + VARIABLE + "), so this is nano, a demonstration"
                    + " model for ten families of small problems (97.7 % right on unseen ones).";

    @Option(
            names = "--model",
            paramLabel = "FILE|nano",
            description = "A GGUF file, or the embedded demonstration model. Unless given: the environment variable "
                    + VARIABLE + ", then nano.")
    private @Nullable String option;

    @Option(
            names = "--chat-format",
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.class,
            converter = FormatByName.class,
            description = "How messages are written for the model, where its header does not say:"
                    + " ${COMPLETION-CANDIDATES}.")
    private @Nullable ChatFormat chatFormat;

    ModelReference choose(Console console) {
        ModelReference chosen = chosen(console);
        chosen.file().ifPresent(TextInput::reachable);
        return chosen;
    }

    /** Null unless one was named. */
    @Nullable
    ChatFormat chatFormat() {
        return chatFormat;
    }

    private ModelReference chosen(Console console) {
        if (option != null) {
            return ModelReference.parse(option);
        }
        String variable = console.environment().getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            return named(variable);
        }
        console.remark(NOTICE);
        return ModelReference.nano();
    }

    private static ModelReference named(String variable) {
        if (variable.indexOf('\uFFFD') >= 0) {
            throw new InvalidInputException(VARIABLE + " " + ArgumentCheck.undecodable("use a link to it"));
        }
        return ModelReference.parse(variable);
    }

    private static final class FormatNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        FormatNames() {
            super(Arrays.stream(ChatFormat.values()).map(ChatFormat::id).toList());
        }
    }

    private static final class FormatByName implements ITypeConverter<ChatFormat> {
        @Override
        public ChatFormat convert(String text) {
            try {
                return ChatFormat.parse(text);
            } catch (InvalidInputException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
