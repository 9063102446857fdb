package io.github.supercorrect.grading;

import io.github.supercorrect.grading.internal.compare.Reading;
import org.jspecify.annotations.Nullable;

/**
 * An answer that has been read once and can be compared many times, with any policy, by any number of threads. Immutable. Made by
 * {@link AnswerGrader#parse(String)}.
 */
public final class ParsedAnswer {

    private final String text;

    /** Read when first needed, so that a text beyond a policy's limit never is; reading it twice gives the same. */
    private volatile @Nullable Reading reading;

    ParsedAnswer(String text) {
        this.text = text;
    }

    /** The answer as it was given. */
    public String text() {
        return text;
    }

    Reading reading() {
        Reading read = reading;
        if (read == null) {
            read = Reading.of(text);
            reading = read;
        }
        return read;
    }
}
