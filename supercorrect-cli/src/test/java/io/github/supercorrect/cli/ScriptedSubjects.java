package io.github.supercorrect.cli;

import io.github.supercorrect.cli.bench.ProcessUsage;
import io.github.supercorrect.cli.bench.Subject;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Subjects for a bench: a token takes a second of the process's time alone, and {@code share} of it in a batch of 16. */
final class ScriptedSubjects implements SubjectSource {
    /** For commands that measure nothing. */
    static final SubjectSource NONE = (settings, prefixCache) -> {
        throw new AssertionError("nothing is to be measured");
    };

    final List<Boolean> prefixCaches = new ArrayList<>();
    final List<Prompt> prompts = new ArrayList<>();
    final int concurrency;
    final double share;
    int open;

    @Nullable
    SuperCorrectException failure;

    ScriptedSubjects(int concurrency, double share) {
        this.concurrency = concurrency;
        this.share = share;
    }

    @Override
    public Subject open(ModelSettings settings, boolean prefixCache) {
        settings.builder();
        prefixCaches.add(prefixCache);
        open++;
        return new Scripted(prefixCache);
    }

    private final class Scripted implements Subject, LanguageModel {
        private final boolean fromDisk;
        private double cpuSeconds = 1;
        private boolean closed;

        Scripted(boolean fromDisk) {
            this.fromDisk = fromDisk;
        }

        @Override
        public GenerationResult generate(Prompt prompt, GenerationOptions options, TokenSink sink) {
            prompts.add(prompt);
            return result(options, 1);
        }

        @Override
        public List<GenerationResult> generateSamples(Prompt prompt, GenerationOptions options, List<TokenSink> sinks) {
            double cost = sinks.size() == 16 ? share : 1;
            return sinks.stream().map(sink -> result(options, cost)).toList();
        }

        private GenerationResult result(GenerationOptions options, double cost) {
            if (failure != null) {
                throw failure;
            }
            int tokens = options.maxTokens().orElseThrow();
            cpuSeconds += tokens * cost;
            Usage usage = new Usage(100, fromDisk ? 90 : 0, tokens, Duration.ZERO, Duration.ZERO, Duration.ZERO);
            return new GenerationResult(FinishReason.LENGTH, usage);
        }

        @Override
        public int concurrency() {
            return concurrency;
        }

        @Override
        public ModelInfo info() {
            return ModelInfo.builder()
                    .engine("scripted")
                    .device("paper")
                    .contextSize(1024)
                    .build();
        }

        @Override
        public LanguageModel model() {
            return this;
        }

        @Override
        public boolean hasOwnProcess() {
            return true;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kv", "none", "choice", "a test");
        }

        @Override
        public ProcessUsage usage() {
            return closed
                    ? new ProcessUsage(Duration.ZERO, OptionalLong.of(0), OptionalLong.empty())
                    : new ProcessUsage(
                            Duration.ofNanos((long) (cpuSeconds * 1e9)),
                            OptionalLong.of(1_000_000),
                            OptionalLong.of(2_000_000));
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open--;
            }
        }
    }
}
