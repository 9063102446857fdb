package io.github.supercorrect.gguf.internal.file;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the tensors that every transformer here needs are there, in the shapes that the metadata promises and in types that
 * can be computed with. What only some architectures have is left to the engine, which refuses it without harm.
 */
final class ArchitectureTensors {

    /** Types of data and of intermediate results: no kernel multiplies by them. */
    private static final Set<TensorType> NO_WEIGHTS = EnumSet.of(
            TensorType.I8,
            TensorType.I16,
            TensorType.I32,
            TensorType.I64,
            TensorType.F64,
            TensorType.Q8_1,
            TensorType.Q8_K);

    private static final String FUSED_GATE = "phi3";

    private final ModelShape shape;
    private final TensorTable tensors;
    private final boolean fusedGate;
    private final boolean experts;

    private ArchitectureTensors(ModelShape shape, TensorTable tensors, boolean fusedGate, boolean experts) {
        this.shape = shape;
        this.tensors = tensors;
        this.fusedGate = fusedGate;
        this.experts = experts;
    }

    static void check(
            String architecture, ModelShape shape, GgufMetadata metadata, TensorTable tensors, long vocabularySize)
            throws GgufException {
        boolean experts = metadata.number(architecture + ".expert_count").orElse(0) > 0;
        ArchitectureTensors check = new ArchitectureTensors(shape, tensors, architecture.equals(FUSED_GATE), experts);
        check.checkTypes();
        check.checkEnds(vocabularySize);
        for (int i = 0; i < shape.blockCount(); i++) {
            check.checkAttention("blk." + i + ".");
            check.checkFeedForward("blk." + i + ".");
        }
    }

    /** Norms and biases are added and multiplied as they are, only matrices are unpacked. */
    private void checkTypes() throws GgufException {
        for (TensorInfo tensor : tensors.list()) {
            boolean vector = tensor.dimensions().size() == 1;
            if (vector ? tensor.type() != TensorType.F32 : NO_WEIGHTS.contains(tensor.type())) {
                throw tensors.invalid(
                        tensor, "has the type " + tensor.type() + ", which no engine computes with in its place");
            }
        }
    }

    private void checkEnds(long vocabularySize) throws GgufException {
        long width = shape.embeddingLength();
        TensorInfo embedding =
                tensors.find("token_embd.weight").orElseThrow(() -> tensors.missing("token_embd.weight"));
        if (embedding.dimensions().size() > 1 && embedding.dimensions().get(1) != vocabularySize) {
            throw tensors.invalid(
                    embedding,
                    "has " + embedding.dimensions().get(1) + " rows, and there are " + vocabularySize + " tokens");
        }
        require("token_embd.weight", width, vocabularySize);
        require("output_norm.weight", width);
        expect("output.weight", width, vocabularySize);
    }

    private void checkAttention(String block) throws GgufException {
        long width = shape.embeddingLength();
        long queries = (long) shape.headCount() * shape.keyLength();
        long keys = (long) shape.headCountKv() * shape.keyLength();
        long values = (long) shape.headCountKv() * shape.valueLength();
        require(block + "attn_norm.weight", width);
        if (!expect(block + "attn_qkv.weight", width, queries + keys + values)) {
            require(block + "attn_q.weight", width, queries);
            require(block + "attn_k.weight", width, keys);
            require(block + "attn_v.weight", width, values);
        }
        expect(block + "attn_qkv.bias", queries + keys + values);
        expect(block + "attn_q.bias", queries);
        expect(block + "attn_k.bias", keys);
        expect(block + "attn_v.bias", values);
        expect(block + "attn_q_norm.weight", shape.keyLength());
        expect(block + "attn_k_norm.weight", shape.keyLength());
        require(block + "attn_output.weight", (long) shape.headCount() * shape.valueLength(), width);
        expect(block + "attn_output.bias", width);
    }

    private void checkFeedForward(String block) throws GgufException {
        long width = shape.embeddingLength();
        long inner = shape.feedForwardLength();
        require(block + "ffn_norm.weight", width);
        if (experts) {
            return;
        }
        if (!fusedGate) {
            require(block + "ffn_gate.weight", width, inner);
        }
        require(block + "ffn_up.weight", width, fusedGate ? 2 * inner : inner);
        require(block + "ffn_down.weight", inner, width);
    }

    private void require(String name, long... dimensions) throws GgufException {
        if (!expect(name, dimensions)) {
            throw tensors.missing(name);
        }
    }

    /** You get whether it is there; if it is, it has these dimensions. */
    private boolean expect(String name, long... dimensions) throws GgufException {
        Optional<TensorInfo> tensor = tensors.find(name);
        if (tensor.isPresent() && !hasShape(tensor.get().dimensions(), dimensions)) {
            throw tensors.invalid(
                    tensor.get(),
                    "has the shape " + tensor.get().dimensions() + "; the model's numbers need "
                            + Arrays.toString(dimensions));
        }
        return tensor.isPresent();
    }

    private static boolean hasShape(List<Long> found, long[] expected) {
        for (int i = 0; i < Math.max(found.size(), expected.length); i++) {
            long is = i < found.size() ? found.get(i) : 1;
            if (is != (i < expected.length ? expected[i] : 1)) {
                return false;
            }
        }
        return true;
    }
}
