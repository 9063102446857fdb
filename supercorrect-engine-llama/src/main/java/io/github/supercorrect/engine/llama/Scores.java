package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaException;
import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.TokenScore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Log-probabilities of chosen tokens, where a request asks for them. */
final class Scores {

    private final LlamaModel model;
    private final LlamaContext context;

    Scores(LlamaModel model, LlamaContext context) {
        this.model = model;
        this.context = context;
    }

    /** @throws LlamaException if the logits are not finite */
    Optional<TokenScore> of(EngineRequest request, int row, int token) {
        if (request.topScores() == EngineRequest.NO_SCORES) {
            return Optional.empty();
        }
        int[] ids = new int[Math.min(request.topScores(), model.vocabularySize())];
        float[] scores = new float[ids.length + 1];
        if (!context.scores(row, token, ids, scores)) {
            throw context.notFinite();
        }
        List<TokenScore> alternatives = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            alternatives.add(new TokenScore(text(ids[i]), scores[i + 1], List.of()));
        }
        return Optional.of(new TokenScore(text(token), scores[0], alternatives));
    }

    private String text(int token) {
        return new String(model.piece(token), StandardCharsets.UTF_8);
    }
}
