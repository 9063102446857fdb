package io.github.supercorrect.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A prediction and a gold answer whose verdict is known.
 *
 * @param tag empty, or {@code policy:…} where a convention decides, or {@code disputed…}
 */
record GradedPair(String id, String prediction, String gold, boolean equal, String tag) {

    /** The pairs of {@code cases.jsonl}, see the README beside it. */
    static List<GradedPair> all() {
        try {
            return JsonLines.ofResource("cases.jsonl").stream()
                    .map(row -> new GradedPair(
                            row.path("id").asText(),
                            row.path("pred").asText(),
                            row.path("gold").asText(),
                            row.path("equal").asBoolean(),
                            row.path("tag").asText()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isCore() {
        return tag.isEmpty();
    }

    boolean isDisputed() {
        return tag.startsWith("disputed");
    }

    /** Whether the standard grader says so, too. */
    boolean isGradedRight() {
        return AnswerGrader.standard().grade(prediction, gold).isEqual() == equal;
    }

    @Override
    public String toString() {
        return id + ": " + prediction + " | " + gold + " | " + equal + (tag.isEmpty() ? "" : " | " + tag);
    }
}
