package io.github.supercorrect.gguf.internal.file;

import java.util.Optional;
import java.util.Set;

/**
 * Refuses numbers that a loader accepts and that end its process later. Each rule stands for an assertion of llama.cpp
 * ({@code llama_model_base::load_hparams}, the graphs of the models).
 */
final class ArchitectureNumbers {

    private static final Set<String> ROPE_SCALINGS = Set.of("none", "linear", "yarn", "longrope");
    /** Their attention is as wide as the model. */
    private static final Set<String> SQUARE_ATTENTION = Set.of("qwen2", "phi3");

    private static final String PARTIAL_ROPE = "phi3";
    /** The least {@code LLAMA_MAX_EXPERTS} of the builds that are used. */
    private static final int MOST_EXPERTS = 256;

    private static final int MOST_POOLING_TYPES = 4;

    private final String architecture;
    private final ModelShape shape;
    private final GgufMetadata metadata;

    private ArchitectureNumbers(String architecture, ModelShape shape, GgufMetadata metadata) {
        this.architecture = architecture;
        this.shape = shape;
        this.metadata = metadata;
    }

    static void check(String architecture, ModelShape shape, GgufMetadata metadata) throws GgufException {
        ArchitectureNumbers numbers = new ArchitectureNumbers(architecture, shape, metadata);
        numbers.checkFinite();
        numbers.checkHeads();
        numbers.checkRope();
        numbers.checkExperts();
        numbers.checkUse();
    }

    private void checkFinite() throws GgufException {
        Optional<String> infinite = metadata.notFinite(architecture + ".");
        if (infinite.isPresent()) {
            throw metadata.invalid(infinite.get(), "is not finite");
        }
        if (shape.rmsEpsilon().isEmpty()) {
            throw wrong("attention.layer_norm_rms_epsilon", "is missing, or no real number");
        }
        if (shape.feedForwardLength() == 0) {
            throw wrong("feed_forward_length", "is missing");
        }
    }

    private void checkHeads() throws GgufException {
        if (shape.keyLength() != shape.valueLength() || shape.keyLength() % 2 != 0) {
            throw wrong(
                    "attention.key_length",
                    "is " + shape.keyLength() + " and the value length " + shape.valueLength()
                            + "; they must be equal and even");
        }
        if (SQUARE_ATTENTION.contains(architecture)
                && (long) shape.headCount() * shape.keyLength() != shape.embeddingLength()) {
            throw wrong(
                    "attention.head_count",
                    "is " + shape.headCount() + "; with " + shape.keyLength() + " numbers a head this is not the width "
                            + shape.embeddingLength());
        }
    }

    private void checkRope() throws GgufException {
        String scaling = metadata.text(architecture + ".rope.scaling.type").orElse("none");
        if (!ROPE_SCALINGS.contains(scaling)) {
            throw wrong("rope.scaling.type", "is \"" + scaling + "\"");
        }
        long turned = number("rope.dimension_count", shape.keyLength());
        boolean whole = turned == shape.keyLength();
        boolean part = architecture.equals(PARTIAL_ROPE) && turned > 0 && turned < shape.keyLength() && turned % 2 == 0;
        if (!whole && !part) {
            throw wrong("rope.dimension_count", "is " + turned + ", a head has " + shape.keyLength());
        }
    }

    private void checkExperts() throws GgufException {
        long experts = number("expert_count", 0);
        long used = number("expert_used_count", 0);
        if (experts < 0 || experts > MOST_EXPERTS || used < 0 || used > experts || (used == 0 && experts > 0)) {
            throw wrong("expert_used_count", "is " + used + " of " + experts + " experts");
        }
        if (number("expert_group_count", 0) != 0) {
            throw wrong("expert_group_count", "is not 0");
        }
        long predicted = number("nextn_predict_layers", 0);
        if (predicted < 0 || predicted >= shape.blockCount()) {
            throw wrong("nextn_predict_layers", "is " + predicted + " of " + shape.blockCount() + " layers");
        }
    }

    private void checkUse() throws GgufException {
        if (!metadata.flag(architecture + ".attention.causal").orElse(true)) {
            throw wrong("attention.causal", "is false: this model does not generate text");
        }
        long pooling = number("pooling_type", 0);
        if (pooling < 0 || pooling > MOST_POOLING_TYPES) {
            throw wrong("pooling_type", "is " + pooling);
        }
    }

    private long number(String name, long otherwise) throws GgufException {
        String key = architecture + "." + name;
        if (metadata.has(key) && metadata.number(key).isEmpty()) {
            throw metadata.invalid(key, "is no number");
        }
        return metadata.number(key).orElse(otherwise);
    }

    private GgufException wrong(String name, String reason) {
        return metadata.invalid(architecture + "." + name, reason);
    }
}
