package io.github.supercorrect.examples;

import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.RawPrompt;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A complete language model of another kind: plain Java that adds two numbers. It counts words as tokens, keeps to the
 * limits, says what it can do and what it used. Any number of threads may use it.
 */
final class AddingModel implements LanguageModel {
    private static final int CONTEXT_SIZE = 512;

    private static final Pattern SUM = Pattern.compile("(\\d{1,9}) *\\+ *(\\d{1,9})");

    /** Cuts before each blank, so that the pieces put together are the text. */
    private static final Pattern WORD_START = Pattern.compile("(?= )");

    @Override
    public GenerationResult generate(Prompt prompt, GenerationOptions options, TokenSink sink) {
        sink.started();
        String question = text(prompt);
        int promptTokens = words(question).length;
        int limit = options.maxTokensFor(promptTokens, CONTEXT_SIZE);
        String[] reply = words(reply(question));
        int written = Math.min(limit, reply.length);
        for (int i = 0; i < written; i++) {
            sink.accept(reply[i]);
        }
        FinishReason reason = written < reply.length ? FinishReason.LENGTH : FinishReason.STOP;
        return new GenerationResult(
                reason, new Usage(promptTokens, 0, written, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    /** It reads any text, and answers the same whatever the seed. It has no sampling, so it does not declare it. */
    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.RAW_PROMPT, Capability.SEED, Capability.REPORTS_START);
    }

    @Override
    public ModelInfo info() {
        return ModelInfo.builder()
                .name("adding model")
                .contextSize(CONTEXT_SIZE)
                .engine("plain Java")
                .build();
    }

    private static String text(Prompt prompt) {
        if (prompt instanceof RawPrompt raw) {
            return raw.text();
        }
        return ((ChatPrompt) prompt).messages().stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    private static String reply(String question) {
        Matcher sum = SUM.matcher(question);
        if (!sum.find()) {
            return "<Answer>unknown</Answer>";
        }
        long total = Long.parseLong(sum.group(1)) + Long.parseLong(sum.group(2));
        return "<Step1>Add the numbers: " + sum.group() + " = " + total + ".</Step1>"
                + "<Generalized>A sum is found by adding its parts.</Generalized>"
                + "<Answer>" + total + "</Answer>";
    }

    private static String[] words(String text) {
        return WORD_START.split(text);
    }
}
