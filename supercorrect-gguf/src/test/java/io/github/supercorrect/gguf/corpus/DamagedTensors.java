package io.github.supercorrect.gguf.corpus;

import io.github.supercorrect.gguf.corpus.Draft.Tensor;
import io.github.supercorrect.gguf.internal.file.TensorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Files whose tensor table is wrong. */
final class DamagedTensors {

    private static final String EMBEDDING = "token_embd.weight";
    private static final String QUERY = "blk.0.attn_q.weight";
    private static final String DOWN = "blk.1.ffn_down.weight";
    private static final String NORM = "output_norm.weight";
    private static final List<String> SOME = List.of(EMBEDDING, QUERY, DOWN, NORM);
    private static final List<String> NEEDED = List.of(
            EMBEDDING,
            NORM,
            "blk.0.attn_norm.weight",
            QUERY,
            "blk.0.attn_k.weight",
            "blk.1.attn_v.weight",
            "blk.1.attn_output.weight",
            "blk.1.ffn_norm.weight",
            "blk.0.ffn_gate.weight",
            "blk.0.ffn_up.weight",
            DOWN);

    private final List<DamagedModel> kinds = new ArrayList<>();

    private DamagedTensors() {}

    static List<DamagedModel> kinds() {
        DamagedTensors damaged = new DamagedTensors();
        damaged.addNames();
        damaged.addDimensions();
        damaged.addTypes();
        damaged.addOffsets();
        damaged.addWeights();
        return damaged.kinds;
    }

    private void addNames() {
        for (String name : NEEDED) {
            refused("no tensor " + name, name, tensor -> tensor.name = "else." + tensor.name);
        }
        refused("a tensor twice", "blk.1.attn_q.weight", tensor -> tensor.name = QUERY);
        refused("a name of 64 characters", "blk.0.attn_q.bias", tensor -> tensor.name = "n".repeat(64));
        refused("a name of 10,000 characters", "blk.0.attn_q.bias", tensor -> tensor.name = "n".repeat(10_000));
        refused("an empty name", "blk.0.attn_q.bias", tensor -> tensor.name = "");
        refused("a zero byte in a name", "blk.0.attn_q.bias", tensor -> tensor.name = "blk.0\0bias");
        harmless("no bias", "blk.0.attn_q.bias", tensor -> tensor.name = "blk.0.attn_q.else");
        harmless("a tensor of block 9", "blk.0.attn_q.bias", tensor -> tensor.name = "blk.9.attn_q.bias");
    }

    private void addDimensions() {
        for (String name : SOME) {
            for (long dimension : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40}) {
                refused(name + " has rows of " + dimension, name, tensor -> tensor.dimensions[0] = dimension);
            }
            refused(name + " has rows of one block more", name, tensor -> tensor.dimensions[0] += 32);
            refused(name + " has half of its rows' length", name, tensor -> tensor.dimensions[0] /= 2);
            for (int count : new int[] {0, 5, 1 << 30}) {
                refused(name + " claims " + count + " dimensions", name, tensor -> tensor.claimedDimensions = count);
            }
            refused(name + " has a third dimension of 0", name, tensor -> extend(tensor, 1, 0));
            refused(name + " has a third dimension of 2", name, tensor -> extend(tensor, 1, 2));
        }
        for (String name : List.of(EMBEDDING, QUERY, DOWN)) {
            refused(name + " has no rows", name, tensor -> tensor.dimensions[1] = 0);
            refused(name + " has a row less", name, tensor -> tensor.dimensions[1] -= 1);
            refused(name + " has a row more", name, tensor -> tensor.dimensions[1] += 1);
            refused(name + " has 2^62 rows", name, tensor -> tensor.dimensions[1] = 1L << 62);
        }
        refused(EMBEDDING + " lies on its side", EMBEDDING, tensor -> tensor.dimensions = new long[] {1024, 64});
        refused(DOWN + " lies on its side", DOWN, tensor -> tensor.dimensions = new long[] {64, 128});
        refused("a bias is too short", "blk.0.attn_q.bias", tensor -> tensor.dimensions = new long[] {32});
        refused(
                "four dimensions overflow",
                QUERY,
                tensor -> tensor.dimensions = new long[] {1L << 16, 1L << 16, 1L << 16, 1L << 16});
    }

    private void addTypes() {
        for (int type : new int[] {4, 5, 31, 33, 36, 43, 99, -1, Integer.MIN_VALUE}) {
            refused("the tensor type " + type, QUERY, tensor -> tensor.type = type);
        }
        for (TensorType type :
                List.of(TensorType.I8, TensorType.I16, TensorType.Q8_1, TensorType.I32, TensorType.F64)) {
            refused("a matrix of " + type, QUERY, tensor -> tensor.type = type.id());
            refused("an embedding of " + type, EMBEDDING, tensor -> tensor.type = type.id());
        }
        refused("a matrix of Q8_K", QUERY, tensor -> tensor.type = TensorType.Q8_K.id());
        refused("a norm in half precision", NORM, tensor -> tensor.type = TensorType.F16.id());
        refused("a norm in Q8_0", NORM, tensor -> tensor.type = TensorType.Q8_0.id());
        refused("a bias of integers", "blk.0.attn_k.bias", tensor -> tensor.type = TensorType.I32.id());
        refused("a matrix in single precision over others", QUERY, tensor -> tensor.type = TensorType.F32.id());
        harmless("a matrix in BF16 instead of F16", QUERY, tensor -> tensor.type = TensorType.BF16.id());
    }

    private void addOffsets() {
        for (String name : SOME) {
            refused(name + " is misaligned", name, tensor -> tensor.at(33));
            refused(name + " stands in another one", name, tensor -> tensor.at(name.equals(EMBEDDING) ? 160_000 : 64));
            refused(name + " stands behind the end", name, tensor -> tensor.at(1L << 40));
            refused(name + " has the offset 2^63 - 32", name, tensor -> tensor.at(Long.MAX_VALUE - 31));
            refused(name + " has a negative offset", name, tensor -> tensor.at(-32));
        }
        refused("all tensors at 0", draft -> draft.tensors.forEach(tensor -> tensor.at(0)));
        refused("two tensors have changed places", draft -> {
            draft.tensor(EMBEDDING).at(draft.tensor(EMBEDDING).data.length);
            draft.tensor("blk.0.attn_norm.weight").at(0);
        });
        harmless("a gap in the data", draft -> {
            draft.tensors.add(new Tensor("filler", 0, new byte[4096], 512));
            draft.tensor("filler").at(2048L + draft.bytes().length - draft.header().length - 4096 - 32);
        });
    }

    /** The table is right, the numbers are not; a header cannot tell. */
    private void addWeights() {
        harmless("all weights are not numbers", draft -> fill(draft, (byte) 0xff));
        harmless("all weights are 0", draft -> fill(draft, (byte) 0));
        harmless("all weights are infinite or huge", draft -> fill(draft, (byte) 0x7c));
    }

    private static void fill(Draft draft, byte value) {
        draft.tensors.forEach(tensor -> Arrays.fill(tensor.data, value));
    }

    private static void extend(Tensor tensor, long second, long third) {
        long[] longer = Arrays.copyOf(tensor.dimensions, 3);
        longer[1] = tensor.dimensions.length > 1 ? tensor.dimensions[1] : second;
        longer[2] = third;
        tensor.dimensions = longer;
    }

    private void refused(String name, String tensor, Consumer<Tensor> change) {
        refused(name, draft -> change.accept(draft.tensor(tensor)));
    }

    private void harmless(String name, String tensor, Consumer<Tensor> change) {
        harmless(name, draft -> change.accept(draft.tensor(tensor)));
    }

    private void refused(String name, Consumer<Draft> change) {
        kinds.add(new DamagedModel(
                name, false, () -> TinyModel.draft().change(change).bytes()));
    }

    private void harmless(String name, Consumer<Draft> change) {
        kinds.add(new DamagedModel(
                name, true, () -> TinyModel.draft().change(change).bytes()));
    }
}
