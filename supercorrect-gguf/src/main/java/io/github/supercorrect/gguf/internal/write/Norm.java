package io.github.supercorrect.gguf.internal.write;

import java.nio.ByteBuffer;

/**
 * The weights of a normalisation, all the same, as F32.
 *
 * <p>With random matrices attention is an average over all tokens. At full size it drowns the current one, and the model
 * repeats one token for ever; so attention gets little and the feed-forward part much. The values were found by trying.
 */
record Norm(float weight) implements TensorContent {

    private static final float BEFORE_ATTENTION = 0.25f;
    private static final float BEFORE_FEED_FORWARD = 3;

    static Norm of(String tensor) {
        if (tensor.endsWith("attn_norm.weight")) {
            return new Norm(BEFORE_ATTENTION);
        }
        return new Norm(tensor.endsWith("ffn_norm.weight") ? BEFORE_FEED_FORWARD : 1);
    }

    @Override
    public void fill(ByteBuffer page) {
        for (int at = 0; at < page.limit(); at += Float.BYTES) {
            page.putFloat(at, weight);
        }
    }
}
