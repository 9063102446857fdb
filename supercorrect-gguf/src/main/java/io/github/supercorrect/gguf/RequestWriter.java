package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.Role;
import io.github.supercorrect.gguf.internal.chat.ChatRenderer;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A prompt and options of core as an engine's request. Refuses what no engine can read. */
final class RequestWriter {

    /**
     * Far more than any model reads; two dozen of them fit a worker's memory, and no tokenizer that recurses for every character of
     * a long word uses up the engine's stack.
     */
    private static final int MOST_BYTES = 1 << 20;

    private final ChatRenderer renderer;
    private final int contextSize;
    private final int longestToken;

    /**
     * @param renderer writes the model's chat format
     * @param contextSize tokens of prompt and answer together
     * @param longestToken bytes of text that one token stands for at most
     */
    RequestWriter(ChatRenderer renderer, int contextSize, int longestToken) {
        this.renderer = renderer;
        this.contextSize = contextSize;
        this.longestToken = longestToken;
    }

    EngineRequest write(Prompt prompt, GenerationOptions options) {
        List<PromptSegment> segments = renderer.render(prompt);
        long bytes = 0;
        long tokens = 0;
        for (PromptSegment segment : segments) {
            int length = length(segment.text());
            bytes += length;
            tokens += segment.format() ? 1 : (length + longestToken - 1L) / longestToken;
        }
        if (bytes == 0) {
            throw new InvalidInputException("The prompt is empty; a model needs at least one character.");
        }
        refuseHopeless(tokens);
        if (bytes > MOST_BYTES) {
            throw new InvalidInputException(
                    "The prompt is " + bytes + " bytes long; at most " + MOST_BYTES + " are sent.");
        }
        return new EngineRequest(
                segments,
                options.maxTokens().orElse(EngineRequest.UNSET),
                settings(options.sampling()),
                options.stopStrings(),
                options.logProbabilities() ? options.topLogProbabilities() : EngineRequest.NO_SCORES,
                stableSegments(prompt, segments));
    }

    /**
     * What stands before the first message that is not the system's: it comes again with other problems, and holds nothing of any
     * problem, so it may be kept on disk.
     */
    private int stableSegments(Prompt prompt, List<PromptSegment> segments) {
        if (!(prompt instanceof ChatPrompt chat)) {
            return 0;
        }
        List<Message> others = new ArrayList<>();
        boolean system = true;
        for (Message message : chat.messages()) {
            system &= message.role() == Role.SYSTEM;
            others.add(system ? message : new Message(message.role(), message.text() + "?"));
        }
        List<PromptSegment> other = renderer.render(new ChatPrompt(others, chat.assistantPrefix()));
        int same = 0;
        while (same < Math.min(segments.size(), other.size())
                && segments.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    /** A prompt so long that it cannot fit, however its texts are cut into tokens, is not even sent. */
    private void refuseHopeless(long tokens) {
        if (tokens > contextSize) {
            throw new PromptTooLongException(
                    (int) Math.min(tokens, Integer.MAX_VALUE), contextSize, EngineRequest.MINIMAL_ROOM);
        }
    }

    private static int length(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("The prompt holds half a surrogate pair, which is no character.", e);
        }
    }

    private static SamplingSettings settings(Sampling sampling) {
        return new SamplingSettings(
                sampling.temperature(),
                sampling.topP(),
                sampling.topK(),
                sampling.minP(),
                sampling.repeatPenalty(),
                sampling.seed());
    }
}
