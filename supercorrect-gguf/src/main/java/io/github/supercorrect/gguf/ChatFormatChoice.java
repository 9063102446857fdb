package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.internal.chat.ChatLayout;
import io.github.supercorrect.gguf.internal.chat.LayoutDetection;
import io.github.supercorrect.gguf.internal.chat.UnknownLayoutException;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chat format of a model: the one that was named, else the one that its header shows. */
final class ChatFormatChoice {

    private ChatFormatChoice() {}

    /**
     * @throws InvalidInputException if the model has not the tokens of the format that was named
     * @throws ModelUnavailableException if none was named and the header does not decide
     */
    static ChatLayout choose(@Nullable ChatFormat named, GgufHeader header) {
        List<String> tokens = header.vocabulary().controlTokens();
        return named == null ? detected(header, tokens) : fitting(named, tokens);
    }

    private static ChatLayout fitting(ChatFormat named, List<String> tokens) {
        Set<String> missing = named.layout().missing(tokens);
        if (missing.isEmpty()) {
            return named.layout();
        }
        throw new InvalidInputException("The chat format is " + named + ", but the model lacks its control tokens "
                + String.join(", ", missing) + ". Formats whose tokens it has: "
                + LayoutDetection.fitting(tokens) + ".");
    }

    private static ChatLayout detected(GgufHeader header, List<String> tokens) {
        try {
            return LayoutDetection.detect(header.chat().template().orElse(null), tokens);
        } catch (UnknownLayoutException e) {
            throw new ModelUnavailableException(
                    "The chat format of the model " + header.file() + " is unknown: " + e.getMessage()
                            + " Name it with chatFormat(...), on the command line with --chat-format: "
                            + ChatFormat.ids() + ".",
                    e);
        }
    }
}
