package io.github.supercorrect.gguf.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Files whose keys, types and numbers are wrong. */
final class DamagedMetadata {

    private static final String WIDTH = "qwen2.embedding_length";
    private static final String BLOCKS = "qwen2.block_count";
    private static final String INNER = "qwen2.feed_forward_length";
    private static final String HEADS = "qwen2.attention.head_count";
    private static final String KV_HEADS = "qwen2.attention.head_count_kv";
    private static final String KEY_LENGTH = "qwen2.attention.key_length";
    private static final String VALUE_LENGTH = "qwen2.attention.value_length";
    private static final String ROPE_COUNT = "qwen2.rope.dimension_count";
    private static final String ROPE_BASE = "qwen2.rope.freq_base";
    private static final String EPSILON = "qwen2.attention.layer_norm_rms_epsilon";
    private static final String CONTEXT = "qwen2.context_length";

    private final List<DamagedModel> kinds = new ArrayList<>();

    private DamagedMetadata() {}

    static List<DamagedModel> kinds() {
        DamagedMetadata damaged = new DamagedMetadata();
        damaged.addKeys();
        damaged.addTypes();
        damaged.addMissing();
        damaged.addNumbers();
        damaged.addReals();
        damaged.addAssertions();
        damaged.addTexts();
        return damaged.kinds;
    }

    private void addKeys() {
        refused("an empty key", draft -> draft.keys.get(3).name = "");
        refused("a key of 2,000 characters", draft -> draft.keys.get(3).name = "k".repeat(2000));
        refused("a key twice", draft -> draft.keys.add(new Draft.Key(BLOCKS, Draft.U32, Draft.bytes32(2))));
        refused("an unimportant key twice", draft -> draft.keys.add(draft.key("general.license")));
        harmless("a zero byte in a key", draft -> draft.keys.get(3).name = "general\0type");
        refused("20,000 keys", draft -> {
            for (int i = 0; i < 20_000; i++) {
                draft.keys.add(new Draft.Key("key" + i, Draft.U32, Draft.bytes32(i)));
            }
        });
        for (long length : new long[] {1L << 31, 1L << 40, Long.MAX_VALUE, -1}) {
            refused("a text of " + length + " bytes", draft -> draft.key("general.name").value = Draft.bytes64(length));
            refused(
                    "an array of " + length + " numbers",
                    draft -> draft.put("x", Draft.ARRAY, Draft.join(Draft.bytes32(Draft.U32), Draft.bytes64(length))));
            refused(
                    "an array of " + length + " texts",
                    draft -> draft.put("x", Draft.ARRAY, Draft.join(Draft.bytes32(Draft.TEXT), Draft.bytes64(length))));
        }
    }

    private void addTypes() {
        for (int type : new int[] {13, 77, -1, Integer.MIN_VALUE}) {
            refused("the value type " + type, draft -> draft.put("x", type, new byte[8]));
            refused(
                    "the element type " + type,
                    draft -> draft.put("x", Draft.ARRAY, Draft.join(Draft.bytes32(type), new byte[16])));
        }
        refused(
                "an array of arrays",
                draft -> draft.put("x", Draft.ARRAY, Draft.join(Draft.bytes32(Draft.ARRAY), new byte[16])));
        for (String key : List.of(CONTEXT, WIDTH, BLOCKS, INNER, HEADS, KV_HEADS, EPSILON)) {
            refused(key + " is a text", draft -> draft.text(key, "2"));
            refused(key + " is a flag", draft -> draft.put(key, Draft.BOOL, new byte[] {1}));
        }
        refused("the alignment is 64 bits wide", draft -> draft.put("general.alignment", Draft.U64, Draft.bytes64(32)));
        refused("the alignment is a text", draft -> draft.text("general.alignment", "32"));
        refused("the architecture is a number", draft -> draft.u32("general.architecture", 1));
        refused("the tokenizer is a number", draft -> draft.u32("tokenizer.ggml.model", 1));
    }

    private void addMissing() {
        for (String key : List.of(
                "general.architecture", CONTEXT, WIDTH, BLOCKS, INNER, HEADS, EPSILON, "tokenizer.ggml.model")) {
            refused("no " + key, draft -> draft.without(key));
        }
        refused("no metadata at all", draft -> draft.keys.clear());
        refused("no tensors at all", draft -> draft.tensors.clear());
    }

    private void addNumbers() {
        for (String key :
                List.of(CONTEXT, WIDTH, BLOCKS, INNER, HEADS, KV_HEADS, KEY_LENGTH, VALUE_LENGTH, ROPE_COUNT)) {
            refused(key + " is 0", draft -> draft.u32(key, 0));
            refused(key + " is 2^31", draft -> draft.u32(key, 1L << 31));
            refused(key + " is 2^32 - 1", draft -> draft.u32(key, -1));
        }
        refused("one block more", draft -> draft.u32(BLOCKS, TinyModel.BLOCKS + 1));
        harmless("one block less", draft -> draft.u32(BLOCKS, TinyModel.BLOCKS - 1));
        refused("513 blocks", draft -> draft.u32(BLOCKS, 513));
        for (int width : new int[] {1, 63, 65, 128}) {
            refused("the width is " + width, draft -> draft.u32(WIDTH, width));
        }
        for (int heads : new int[] {1, 3, 4, 64, 65}) {
            refused("there are " + heads + " heads", draft -> draft.u32(HEADS, heads));
        }
        for (int heads : new int[] {2, 3, 4}) {
            refused("there are " + heads + " key heads", draft -> draft.u32(KV_HEADS, heads));
        }
        refused("the inner width is one more", draft -> draft.u32(INNER, 129));
        refused("keys of 31 numbers", draft -> draft.u32(KEY_LENGTH, 31));
        refused("keys of 64 numbers", draft -> draft.u32(KEY_LENGTH, 64));
        refused("values of 16 numbers", draft -> draft.u32(VALUE_LENGTH, 16));
        refused("half of a head is turned", draft -> draft.u32(ROPE_COUNT, 16));
        refused("an odd part of a head is turned", draft -> draft.u32(ROPE_COUNT, 31));
        for (int alignment : new int[] {0, 3, 33, 1 << 31, -1}) {
            refused("the alignment is " + alignment, draft -> draft.u32("general.alignment", alignment));
        }
        for (int alignment : new int[] {1, 8, 16}) {
            refused("everything is aligned to " + alignment, draft -> {
                draft.u32("general.alignment", alignment);
                draft.alignment = alignment;
            });
        }
        refused("the alignment is another one than the data's", draft -> draft.u32("general.alignment", 512));
        harmless("the file type is unknown", draft -> draft.u32("general.file_type", 12_345));
        harmless("a context of one token", draft -> draft.u32(CONTEXT, 1));
    }

    private void addReals() {
        float[] notFinite = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (float value : notFinite) {
            String text = String.format(Locale.ROOT, "%s", value);
            for (String key : List.of(EPSILON, ROPE_BASE, "qwen2.rope.scaling.factor", "qwen2.rope.scale_linear")) {
                refused(key + " is " + text, draft -> draft.f32(key, value));
            }
        }
        refused("the epsilon is -1", draft -> draft.f32(EPSILON, -1));
        refused("the epsilon is -1e-6", draft -> draft.f32(EPSILON, -1e-6f));
        refused("the epsilon is 1e30", draft -> draft.f32(EPSILON, 1e30f));
        refused("the rope base is 0", draft -> draft.f32(ROPE_BASE, 0));
        refused("the rope base is -10000", draft -> draft.f32(ROPE_BASE, -10_000));
        harmless("the epsilon is 0", draft -> draft.f32(EPSILON, 0));
        harmless("the rope base is 1e-30", draft -> draft.f32(ROPE_BASE, 1e-30f));
    }

    /** What llama.cpp asserts of a model's numbers. */
    private void addAssertions() {
        refused("an unknown rope scaling", draft -> draft.text("qwen2.rope.scaling.type", "bogus"));
        refused("100,000 experts", draft -> draft.u32("qwen2.expert_count", 100_000));
        refused("experts that are not used", draft -> draft.u32("qwen2.expert_count", 4));
        refused("used experts that do not exist", draft -> draft.u32("qwen2.expert_used_count", 2));
        refused("groups of no experts", draft -> draft.u32("qwen2.expert_group_count", 3));
        refused("more predicting layers than layers", draft -> draft.u32("qwen2.nextn_predict_layers", 9));
        refused("nothing but predicting layers", draft -> draft.u32("qwen2.nextn_predict_layers", TinyModel.BLOCKS));
        refused("attention in both directions", draft -> draft.put("qwen2.attention.causal", Draft.BOOL, new byte[1]));
        refused("an unknown pooling", draft -> draft.u32("qwen2.pooling_type", 99));
        refused("a part of a model", draft -> draft.put("split.count", 2, new byte[] {5, 0}));
    }

    private void addTexts() {
        harmless("the name has control characters", draft -> draft.text("general.name", "a\n\u001b[31mb\0"));
        harmless("the name is 1 MB long", draft -> draft.text("general.name", "n".repeat(1 << 20)));
        harmless(
                "the name is not UTF-8",
                draft -> draft.put(
                        "general.name", Draft.TEXT, Draft.join(Draft.bytes64(2), new byte[] {(byte) 0xff, (byte) 0xc0
                        })));
        for (String name : List.of("clip", "bert", "", "qwen2 ", "QWEN2", "x".repeat(4000))) {
            String shown = name.length() > 20 ? "of 4,000 characters" : "\"" + name + "\"";
            refused("the architecture " + shown, draft -> draft.text("general.architecture", name));
        }
        String template = "tokenizer.chat_template";
        harmless(
                "a template of nested parentheses",
                draft -> draft.text(template, "{{ " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " }}"));
        harmless(
                "a template of nested loops",
                draft -> draft.text(template, "{% for a in range(9999) %}".repeat(8) + "x" + "{% endfor %}".repeat(8)));
        harmless("a template that is no template", draft -> draft.text(template, "{% if %}{{"));
        harmless("a template of 1 MB", draft -> draft.text(template, "x".repeat(1 << 20)));
        harmless("a template that is a number", draft -> draft.u32(template, 3));
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
