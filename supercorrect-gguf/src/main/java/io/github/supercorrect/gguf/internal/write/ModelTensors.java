package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.gguf.internal.file.TensorType;
import java.util.ArrayList;
import java.util.List;

/** The tensors of a Qwen2 model, under llama.cpp's names and in the order of its converter. */
final class ModelTensors {

    private final ModelShape shape;
    private final WeightFormat format;
    private final List<TensorSpec> specs = new ArrayList<>();

    private ModelTensors(ModelShape shape, WeightFormat format) {
        this.shape = shape;
        this.format = format;
    }

    static List<TensorSpec> of(ModelShape shape, WeightFormat format) {
        return new ModelTensors(shape, format).all();
    }

    static boolean isNorm(TensorSpec spec) {
        return spec.name().endsWith("norm.weight");
    }

    private List<TensorSpec> all() {
        TensorType embedding = shape.tied() ? format.outputType() : format.type();
        matrix("token_embd", embedding, shape.hidden(), shape.vocabulary());
        for (int layer = 0; layer < shape.layers(); layer++) {
            layer("blk." + layer + ".", format.sensitiveType(layer, shape.layers()));
        }
        vector("output_norm.weight", shape.hidden());
        if (!shape.tied()) {
            matrix("output", format.outputType(), shape.hidden(), shape.vocabulary());
        }
        return specs;
    }

    private void layer(String prefix, TensorType sensitive) {
        TensorType type = format.type();
        int hidden = shape.hidden();
        vector(prefix + "attn_norm.weight", hidden);
        matrix(prefix + "attn_q", type, hidden, hidden);
        matrix(prefix + "attn_k", type, hidden, shape.kvWidth());
        matrix(prefix + "attn_v", sensitive, hidden, shape.kvWidth());
        vector(prefix + "attn_q.bias", hidden);
        vector(prefix + "attn_k.bias", shape.kvWidth());
        vector(prefix + "attn_v.bias", shape.kvWidth());
        matrix(prefix + "attn_output", type, hidden, hidden);
        vector(prefix + "ffn_norm.weight", hidden);
        matrix(prefix + "ffn_gate", type, hidden, shape.feedForward());
        matrix(prefix + "ffn_up", type, hidden, shape.feedForward());
        matrix(prefix + "ffn_down", sensitive, shape.feedForward(), hidden);
    }

    private void matrix(String name, TensorType type, int rowLength, int rows) {
        specs.add(TensorSpec.of(name + ".weight", type, rowLength, rows));
    }

    private void vector(String name, int length) {
        specs.add(TensorSpec.of(name, TensorType.F32, length));
    }
}
