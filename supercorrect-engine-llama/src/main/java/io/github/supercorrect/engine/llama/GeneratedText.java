package io.github.supercorrect.engine.llama;

import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.TokenScore;
import java.util.ArrayList;
import java.util.List;

/** From tokens' bytes to the pieces that a sink takes: whole characters, nothing of a stop string. */
final class GeneratedText {

    private final EngineSink sink;
    private final Utf8Text characters = new Utf8Text();
    private final StopMatcher stops;
    private final List<TokenScore> scores = new ArrayList<>();

    GeneratedText(EngineSink sink, List<String> stopStrings) {
        this.sink = sink;
        this.stops = new StopMatcher(stopStrings);
    }

    void score(TokenScore score) {
        scores.add(score);
    }

    /** Takes a token's bytes; true if a stop string is complete. */
    boolean add(byte[] piece) {
        emit(stops.add(characters.add(piece)));
        return stops.isStopped();
    }

    /** Nothing follows: what was held back as the start of a stop string is text. */
    void end() {
        emit(stops.rest());
    }

    private void emit(String text) {
        if (!text.isEmpty()) {
            sink.text(text, List.copyOf(scores));
            scores.clear();
        }
    }
}
