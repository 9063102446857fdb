package io.github.supercorrect.gguf.internal.chat;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The chat formats that are written here, under the names that llama.cpp has for them ({@code LLM_CHAT_TEMPLATES}). */
public enum ChatLayout {
    CHATML("chatml", "", NamedTurns.chatMl()),
    LLAMA3("llama3", "<|begin_of_text|>", NamedTurns.llama3()),
    MISTRAL_V1("mistral-v1", "<s>", new PlainInstructTurns()),
    MISTRAL_V3("mistral-v3", "<s>", new InstructTurns(true, false, true)),
    MISTRAL_V3_TEKKEN("mistral-v3-tekken", "<s>", new InstructTurns(false, false, false)),
    MISTRAL_V7("mistral-v7", "<s>", new InstructTurns(true, true, false)),
    MISTRAL_V7_TEKKEN("mistral-v7-tekken", "<s>", new InstructTurns(false, true, false)),
    GEMMA("gemma", "<bos>", NamedTurns.gemma()),
    PHI3("phi3", "", new RoleMarkers("\n")),
    PHI4("phi4", "", NamedTurns.phi4()),
    /** llama.cpp has no name for it; its own detection takes it for {@code phi3}. */
    PHI4_MINI("phi4-mini", "", new RoleMarkers(""));

    private final String id;
    private final String begin;
    // All turns are records of texts.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Turns turns;

    ChatLayout(String id, String begin, Turns turns) {
        this.id = id;
        this.begin = begin;
        this.turns = turns;
    }

    public String id() {
        return id;
    }

    /** The marker with which the model ends its turn. */
    public String endOfTurn() {
        return turns.endOfTurn();
    }

    /** The markers of this format that are no control tokens of a model; such a model cannot be asked in this format. */
    public Set<String> missing(Collection<String> controlTokens) {
        Set<String> missing = new TreeSet<>(turns.markers());
        missing.removeAll(Set.copyOf(controlTokens));
        return missing;
    }

    /** True if the markers alone are evidence for the format: any model may have {@code </s>}. */
    boolean isRecognisable() {
        return this != MISTRAL_V1;
    }

    /** The token in front of every prompt; empty unless the format demands one. */
    String begin() {
        return begin;
    }

    Turns turns() {
        return turns;
    }

    @Override
    public String toString() {
        return id;
    }
}
