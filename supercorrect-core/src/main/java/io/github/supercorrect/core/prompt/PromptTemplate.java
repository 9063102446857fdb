package io.github.supercorrect.core.prompt;

import io.github.supercorrect.core.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A prompt with places for variables, written {@code {{problem}}} (lower-case letters and digits). Values are put in once
 * and never read again as template, so a problem that contains {@code {{solution}}} stays just that. Immutable.
 *
 * <pre>{@code
 * PromptTemplate terse = PromptTemplate.builder("terse")
 *         .system("Answer within <Answer></Answer>.")
 *         .user("{{problem}}")
 *         .build();
 * }</pre>
 */
public final class PromptTemplate {
    /** The variable that holds the problem. */
    public static final String PROBLEM = "problem";

    private final String name;
    private final List<Part> parts;
    private final @Nullable TemplateText raw;
    private final TemplateText assistantPrefix;
    private final String hash;

    private PromptTemplate(Builder builder) {
        this.name = builder.name;
        this.parts = List.copyOf(builder.parts);
        this.raw = builder.raw;
        this.assistantPrefix = builder.assistantPrefix;
        this.hash = sha256(canonicalForm());
    }

    /** You get a builder of a template with this name, which appears in the provenance of solutions. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The name, for instance {@code "SYSTEM"}. */
    public String name() {
        return name;
    }

    /** SHA-256 of roles and texts (not of the name), in hexadecimal: two templates that ask the same have the same hash. */
    public String hash() {
        return hash;
    }

    /** The variables that {@link #render} needs. */
    public Set<String> variables() {
        Set<String> variables = new LinkedHashSet<>();
        texts().forEach(text -> variables.addAll(text.variables()));
        return Set.copyOf(variables);
    }

    /** You get the prompt for a problem, for a template whose only variable is {@value #PROBLEM}. */
    public Prompt render(String problem) {
        return render(Map.of(PROBLEM, problem));
    }

    /**
     * You get the prompt with all variables filled in.
     *
     * @throws InvalidInputException if a variable of the template has no value; superfluous values are ignored
     */
    public Prompt render(Map<String, String> values) {
        if (!values.keySet().containsAll(variables())) {
            throw new InvalidInputException("The prompt template \"" + name + "\" needs values for " + variables()
                    + "; there are values for " + values.keySet() + ".");
        }
        if (raw != null) {
            return new RawPrompt(raw.render(values));
        }
        List<Message> messages = new ArrayList<>(parts.size());
        parts.forEach(part -> messages.add(new Message(part.role(), part.text().render(values))));
        return new ChatPrompt(messages, assistantPrefix.render(values));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PromptTemplate that && name.equals(that.name) && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, hash);
    }

    @Override
    public String toString() {
        return "PromptTemplate[" + name + ", " + hash + "]";
    }

    private List<TemplateText> texts() {
        List<TemplateText> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(part.text()));
        if (raw != null) {
            texts.add(raw);
        }
        texts.add(assistantPrefix);
        return texts;
    }

    private String canonicalForm() {
        StringBuilder form = new StringBuilder();
        parts.forEach(part -> appendField(form, part.role().name(), part.text()));
        if (raw != null) {
            appendField(form, "RAW", raw);
        }
        appendField(form, "PREFIX", assistantPrefix);
        return form.toString();
    }

    /** The length in front keeps a text from looking like the next field. */
    private static void appendField(StringBuilder form, String label, TemplateText text) {
        form.append(label)
                .append(' ')
                .append(text.source().length())
                .append('\n')
                .append(text.source())
                .append('\n');
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private record Part(Role role, TemplateText text) {}

    /** Builds a {@link PromptTemplate}: messages in order, or one raw text. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final List<Part> parts = new ArrayList<>();
        private @Nullable TemplateText raw;
        private TemplateText assistantPrefix = TemplateText.parse("");

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Adds a system message. */
        public Builder system(String text) {
            return message(Role.SYSTEM, text);
        }

        /** Adds a user message. */
        public Builder user(String text) {
            return message(Role.USER, text);
        }

        /** Adds an assistant message. */
        public Builder assistant(String text) {
            return message(Role.ASSISTANT, text);
        }

        private Builder message(Role role, String text) {
            parts.add(new Part(role, TemplateText.parse(text)));
            return this;
        }

        /** The beginning of the answer, which the model continues. Needs a model that can. */
        public Builder assistantPrefix(String text) {
            this.assistantPrefix = TemplateText.parse(text);
            return this;
        }

        /** The whole prompt as text without a chat format. Needs a model that can; excludes messages. */
        public Builder raw(String text) {
            this.raw = TemplateText.parse(text);
            return this;
        }

        /**
         * You get the template.
         *
         * @throws InvalidInputException if there is neither a message nor a raw text, or both
         */
        public PromptTemplate build() {
            if (parts.isEmpty() == (raw == null)) {
                throw new InvalidInputException(
                        "The prompt template \"" + name + "\" needs either messages or a raw text, and not both.");
            }
            return new PromptTemplate(this);
        }
    }
}
