package io.github.supercorrect.cli.view;

import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.solution.Provenance;
import io.github.supercorrect.core.solution.Solution;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a solve used, in a few lines. */
public final class Statistics {
    private static final String UNKNOWN = "unknown";
    private static final double NANOS = 1e9;

    private Statistics() {}

    /** You get the lines: model, tokens and times, how it ended. */
    public static List<String> lines(Solution solution) {
        return List.of(
                "model: " + solution.provenance().map(Statistics::model).orElse(UNKNOWN),
                "tokens: " + solution.usage().map(Statistics::tokens).orElse(UNKNOWN),
                "end: " + solution.finishReason().map(Enum::name).orElse(UNKNOWN) + ", "
                        + solution.steps().size() + " steps, "
                        + solution.repairs().size() + " repairs");
    }

    private static String model(Provenance provenance) {
        ModelInfo info = provenance.model();
        return Stream.of(info.file().or(info::name), info.quantisation(), info.device(), info.engine())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String tokens(Usage usage) {
        return String.format(
                Locale.ROOT,
                "%d of prompt (%d from cache) in %.2f s, %d generated in %.2f s (%.1f per second), %.2f s in the queue",
                usage.promptTokens(),
                usage.cachedTokens(),
                seconds(usage.promptTime()),
                usage.generatedTokens(),
                seconds(usage.generationTime()),
                usage.generatedTokens() / Math.max(seconds(usage.generationTime()), 1 / NANOS),
                seconds(usage.queueTime()));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
