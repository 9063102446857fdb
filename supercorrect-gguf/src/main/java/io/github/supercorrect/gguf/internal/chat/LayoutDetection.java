package io.github.supercorrect.gguf.internal.chat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which format a model was trained on, by its template's text and by its control tokens. */
public final class LayoutDetection {

    private static final int MOST_NAMED_TOKENS = 8;
    private static final int LONGEST_NAMED_TOKEN = 40;

    private LayoutDetection() {}

    /**
     * The format that the template names, if the model has its markers; without a known template, the only one whose markers
     * the model has.
     *
     * @throws UnknownLayoutException if the two do not agree, or nothing decides
     */
    public static ChatLayout detect(@Nullable String template, Collection<String> controlTokens)
            throws UnknownLayoutException {
        Optional<ChatLayout> named = template == null ? Optional.empty() : TemplateText.layout(template);
        if (named.isPresent()) {
            return checked(named.get(), controlTokens);
        }
        List<ChatLayout> fitting = fitting(controlTokens);
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw new UnknownLayoutException(
                (template == null ? "it has no chat template" : "its chat template is of no known format") + ", and "
                        + tokens(controlTokens)
                        + (fitting.isEmpty() ? " fit no known format." : " fit several: " + names(fitting) + "."));
    }

    /** The formats whose markers the model has, as far as markers are evidence. */
    public static List<ChatLayout> fitting(Collection<String> controlTokens) {
        return Arrays.stream(ChatLayout.values())
                .filter(ChatLayout::isRecognisable)
                .filter(layout -> layout.missing(controlTokens).isEmpty())
                .toList();
    }

    private static ChatLayout checked(ChatLayout layout, Collection<String> controlTokens)
            throws UnknownLayoutException {
        Collection<String> missing = layout.missing(controlTokens);
        if (missing.isEmpty()) {
            return layout;
        }
        List<ChatLayout> fitting = fitting(controlTokens);
        throw new UnknownLayoutException("its chat template is that of " + layout + ", but the model lacks the control"
                + " tokens " + String.join(", ", missing) + "; "
                + (fitting.isEmpty()
                        ? "no known format fits those it has."
                        : "those it has fit " + names(fitting) + "."));
    }

    private static String names(List<ChatLayout> layouts) {
        return layouts.stream().map(ChatLayout::id).collect(Collectors.joining(", "));
    }

    private static String tokens(Collection<String> controlTokens) {
        if (controlTokens.isEmpty()) {
            return "its control tokens (none)";
        }
        String shown = controlTokens.stream()
                .limit(MOST_NAMED_TOKENS)
                .map(LayoutDetection::printable)
                .collect(Collectors.joining(" "));
        int more = controlTokens.size() - MOST_NAMED_TOKENS;
        return "its control tokens (" + shown + (more > 0 ? " and " + more + " more)" : ")");
    }

    /** A stranger's file may say anything; a terminal gets plain characters. */
    private static String printable(String token) {
        String plain = token.replaceAll("[^ -~]", "?");
        return plain.length() <= LONGEST_NAMED_TOKEN ? plain : plain.substring(0, LONGEST_NAMED_TOKEN) + "...";
    }
}
