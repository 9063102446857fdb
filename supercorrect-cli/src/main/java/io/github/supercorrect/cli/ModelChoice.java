package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.ArgumentCheck;
import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ChatFormat;
import io.github.supercorrect.gguf.ModelReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which model: the option, then the environment, then the real one if it is here, then the embedded one, which is said. */
final class ModelChoice {
    static final String VARIABLE = "SUPERCORRECT_MODEL";

    /** In whatever quantisation is here. */
    private static final String REAL = "SuperCorrect-7B";

    private static final String NOTICE =
            "No model was named (--model, " + VARIABLE + "), so this is nano, a demonstration"
                    + " model for ten families of small problems (97.7 % right on unseen ones). The real one:"
                    + " supercorrect models pull " + REAL;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "A GGUF file, SuperCorrect-7B[:QUANTISATION], hf:OWNER/REPOSITORY/FILE.gguf (each fetched before"
                            + " with models pull), or nano, the embedded demonstration model. Unless given: the environment"
                            + " variable " + VARIABLE + ", then SuperCorrect-7B if it is on this machine, then nano.")
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
        return located(chosen(console), console);
    }

    /** The same model by its file, wherever that is on this machine. */
    static ModelReference located(ModelReference chosen, Console console) {
        if (chosen.isPublished()) {
            return ModelReference.file(
                    ModelStores.local(console).require(chosen).file());
        }
        chosen.file().ifPresent(TextInput::reachable);
        return chosen;
    }

    /** Whether the command line itself names a model. */
    boolean isNamed() {
        return option != null;
    }

    /** The model and how it is to be run. */
    ModelSettings settings(Console console, EngineOptions engine, @Nullable Integer parallel) {
        return new ModelSettings(choose(console), chatFormat, engine, parallel);
    }

    private ModelReference chosen(Console console) {
        if (option != null) {
            return ModelReference.parse(option);
        }
        String variable = console.environment().getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            return named(variable);
        }
        return real(console).orElseGet(() -> {
            console.remark(NOTICE);
            return ModelReference.nano();
        });
    }

    /** A store that cannot be looked at, for whatever reason, is no reason to fail: nobody has named it. */
    private static Optional<ModelReference> real(Console console) {
        try {
            Optional<Path> file = ModelStores.local(console).find(ModelReference.parse(REAL));
            file.ifPresent(found -> console.remark("No model was named, so this is " + found.getFileName() + "."));
            return file.map(ModelReference::file);
        } catch (InvalidInputException | ModelUnavailableException e) {
            return Optional.empty();
        }
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
