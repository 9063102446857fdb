package io.github.supercorrect.cli;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.prompt.PromptStyle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of prompt and generation; what is not given is the library's default. */
final class GenerationChoice {
    @Option(
            names = "--prompt-style",
            paramLabel = "STYLE",
            description =
                    "How the problem is put to the model: system (default), user, raw, or boxed (plain baseline).")
    private @Nullable PromptStyle promptStyle;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "0 (default): the likeliest token each time; at most 100.")
    private @Nullable Double temperature;

    @Option(
            names = "--top-p",
            paramLabel = "P",
            description = "Keep the likeliest tokens up to this sum; above 0 to 1 (default).")
    private @Nullable Double topP;

    @Option(
            names = "--top-k",
            paramLabel = "K",
            description = "Keep this many of the likeliest tokens; 0 (default) is off.")
    private @Nullable Integer topK;

    @Option(
            names = "--min-p",
            paramLabel = "P",
            description = "Keep tokens this likely relative to the likeliest; 0 (default) to 1.")
    private @Nullable Double minP;

    @Option(names = "--repeat-penalty", paramLabel = "R", description = "Penalty of recent tokens; 1 (default) is off.")
    private @Nullable Double repeatPenalty;

    @Option(names = "--seed", paramLabel = "N", description = "0 (default) to 4294967294.")
    private @Nullable Long seed;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "New tokens at most; 2048 (default), or what the context has left.")
    private @Nullable Integer maxTokens;

    SolveOptions options() {
        SolveOptions.Builder builder = SolveOptions.builder();
        given(promptStyle, builder::promptStyle);
        given(temperature, builder::temperature);
        given(topP, builder::topP);
        given(topK, builder::topK);
        given(minP, builder::minP);
        given(repeatPenalty, builder::repeatPenalty);
        given(seed, builder::seed);
        given(maxTokens, builder::maxTokens);
        return builder.build();
    }

    private static <T> void given(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }
}
