package io.github.supercorrect.grading;

/**
 * An answer that has been read once and can be compared many times, with any policy, by any number of threads. Immutable. Made by
 * {@link AnswerGrader#parse(String)}.
 */
public final class ParsedAnswer {

    private final String text;

    ParsedAnswer(String text) {
        this.text = text;
    }

    /** The answer as it was given. */
    public String text() {
        return text;
    }
}
