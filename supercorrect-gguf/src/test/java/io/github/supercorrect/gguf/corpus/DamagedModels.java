package io.github.supercorrect.gguf.corpus;

import io.github.supercorrect.gguf.internal.file.TensorType;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The corpus: damaged files by kind, random changes of a header, and what must load. */
public final class DamagedModels {

    private DamagedModels() {}

    /** You get one file of each kind of damage. */
    public static Stream<DamagedModel> kinds() {
        return Stream.of(DamagedBytes.kinds(), DamagedMetadata.kinds(), DamagedTokens.kinds(), DamagedTensors.kinds())
                .flatMap(List::stream);
    }

    /** You get files with one to four bytes of the header changed, always the same ones for a seed. */
    public static Stream<DamagedModel> mutations(long seed, int count) {
        byte[] whole = TinyModel.draft().bytes();
        int header = TinyModel.draft().header().length;
        return IntStream.range(0, count)
                .mapToObj(i -> new DamagedModel(
                        "mutation " + seed + "/" + i, true, () -> mutated(whole, header, new Random(seed * 31 + i))));
    }

    /** You get whole files: four quantisations, unknown keys, other alignments, both versions, other orders. */
    public static Stream<DamagedModel> controls() {
        return Stream.of(
                control("F16", draft -> {}),
                control("Q8_0", TinyModel.of(64, TensorType.Q8_0, TensorType.Q8_0), 7),
                control("Q4_0", TinyModel.of(64, TensorType.Q4_0, TensorType.Q4_0), 2),
                control("Q4_K and Q6_K", TinyModel.of(256, TensorType.Q4_K, TensorType.Q6_K), 15),
                control("version 2", draft -> draft.version = 2),
                control("alignment 64", draft -> align(draft, 64)),
                control("alignment 128", draft -> align(draft, 128)),
                control("alignment 4096", draft -> align(draft, 4096)),
                control("unknown keys", DamagedModels::addUnknownKeys),
                control("keys in another order", draft -> draft.keys.sort((a, b) -> b.name.compareTo(a.name))),
                control("tensors in another order", draft -> draft.tensors.sort((a, b) -> a.name.compareTo(b.name))),
                control("no name", draft -> draft.without("general.name")),
                control("no chat template", draft -> draft.without("tokenizer.chat_template")),
                control("rope dimension count", draft -> draft.u32("qwen2.rope.dimension_count", 32)));
    }

    private static DamagedModel control(String name, Consumer<Draft> change) {
        return new DamagedModel(
                "control: " + name, true, () -> TinyModel.draft().change(change).bytes());
    }

    private static DamagedModel control(String name, Draft draft, int fileType) {
        return new DamagedModel("control: " + name, true, () -> draft.u32("general.file_type", fileType)
                .bytes());
    }

    private static void align(Draft draft, int alignment) {
        draft.u32("general.alignment", alignment);
        draft.alignment = alignment;
    }

    private static void addUnknownKeys(Draft draft) {
        draft.u32("qwen2.something_new", 7)
                .f32("else.factor", 2.5f)
                .text("else.text", "é".repeat(5000))
                .put("else.flags", Draft.ARRAY, Draft.join(Draft.bytes32(Draft.BOOL), Draft.bytes64(3), new byte[3]))
                .put("else.none", Draft.ARRAY, Draft.ints(Draft.I32, List.of()))
                .put("else.large", Draft.U64, Draft.bytes64(-1));
    }

    private static byte[] mutated(byte[] whole, int header, Random random) {
        byte[] bytes = whole.clone();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            int at = random.nextInt(header);
            bytes[at] = (byte) (bytes[at] ^ (1 + random.nextInt(255)));
        }
        return bytes;
    }
}
