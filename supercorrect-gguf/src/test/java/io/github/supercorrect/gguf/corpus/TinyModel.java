package io.github.supercorrect.gguf.corpus;

import io.github.supercorrect.gguf.internal.file.TensorType;
import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A whole Qwen2 of random weights with the tokenizer of the nano model: 2 layers, 2 heads of 32, 1024 tokens. Every engine
 * loads it; what it writes means nothing.
 */
final class TinyModel {

    static final int BLOCKS = 2;
    static final int TOKENS = 1024;
    /** 2^-6: large enough to be no rounding error, small enough to stay finite. */
    private static final short SMALL_HALF = 0x2400;

    private static final byte[] NANO = nano();

    private final Draft draft = new Draft();
    private final Random random = new Random(20_261_124);
    private final int width;
    private final TensorType matrices;
    private final TensorType some;

    private TinyModel(int width, TensorType matrices, TensorType some) {
        this.width = width;
        this.matrices = matrices;
        this.some = some;
    }

    /** The one that is damaged: half-precision matrices. */
    static Draft draft() {
        return of(64, TensorType.F16, TensorType.F16);
    }

    /** One whose matrices are all of one type, but for the value and down matrices, which are of another. */
    static Draft of(int width, TensorType matrices, TensorType some) {
        TinyModel model = new TinyModel(width, matrices, some);
        model.addKeys();
        model.addTensors();
        return model.draft;
    }

    private void addKeys() {
        ByteBuffer nano = ByteBuffer.wrap(NANO).order(ByteOrder.LITTLE_ENDIAN).position(16);
        for (long left = nano.getLong(); left > 0; left--) {
            String name = text(nano);
            int type = nano.getInt();
            int start = nano.position();
            skip(nano, type);
            draft.put(name, type, Arrays.copyOfRange(NANO, start, nano.position()));
        }
        draft.text("general.name", "tiny")
                .u32("general.file_type", 1)
                .u32("qwen2.context_length", 512)
                .u32("qwen2.embedding_length", width)
                .u32("qwen2.block_count", BLOCKS)
                .u32("qwen2.feed_forward_length", 2L * width)
                .u32("qwen2.attention.head_count", width / 32)
                .u32("qwen2.attention.head_count_kv", 1);
    }

    private void addTensors() {
        matrix("token_embd.weight", matrices, width, TOKENS);
        for (int i = 0; i < BLOCKS; i++) {
            String block = "blk." + i + ".";
            vector(block + "attn_norm.weight", width);
            matrix(block + "attn_q.weight", matrices, width, width);
            matrix(block + "attn_k.weight", matrices, width, 32);
            matrix(block + "attn_v.weight", some, width, 32);
            vector(block + "attn_q.bias", width);
            vector(block + "attn_k.bias", 32);
            vector(block + "attn_v.bias", 32);
            matrix(block + "attn_output.weight", matrices, width, width);
            vector(block + "ffn_norm.weight", width);
            matrix(block + "ffn_gate.weight", matrices, width, 2 * width);
            matrix(block + "ffn_up.weight", matrices, width, 2 * width);
            matrix(block + "ffn_down.weight", some, 2 * width, width);
        }
        vector("output_norm.weight", width);
    }

    private void vector(String name, int length) {
        ByteBuffer data = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            data.putFloat(0.5f + random.nextFloat());
        }
        draft.tensors.add(new Draft.Tensor(name, TensorType.F32.id(), data.array(), length));
    }

    private void matrix(String name, TensorType type, int row, int rows) {
        byte[] data = new byte[(int) type.bytes((long) row * rows)];
        if (type == TensorType.F16) {
            ByteBuffer halves = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
            while (halves.hasRemaining()) {
                int sign = random.nextInt(2) << 15;
                halves.putShort((short) (sign | 0x2000 | random.nextInt(0x0c00)));
            }
        } else {
            random.nextBytes(data);
            setScales(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN), type);
        }
        draft.tensors.add(new Draft.Tensor(name, type.id(), data, row, rows));
    }

    /** Where ggml's blocks keep their scales (ggml-common.h); random bits there would be infinite now and then. */
    private static void setScales(ByteBuffer data, TensorType type) {
        for (int block = 0; block < data.capacity(); block += type.blockBytes()) {
            if (type == TensorType.Q6_K) {
                data.putShort(block + type.blockBytes() - 2, SMALL_HALF);
            } else {
                data.putShort(block, SMALL_HALF);
            }
            if (type == TensorType.Q4_K) {
                data.putShort(block + 2, SMALL_HALF);
            }
        }
    }

    static List<String> tokens() {
        ByteBuffer nano = ByteBuffer.wrap(draft().key("tokenizer.ggml.tokens").value)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(4);
        List<String> tokens = new ArrayList<>();
        for (long left = nano.getLong(); left > 0; left--) {
            tokens.add(text(nano));
        }
        return tokens;
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[(int) in.getLong()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void skip(ByteBuffer in, int type) {
        if (type == Draft.TEXT) {
            text(in);
        } else if (type == Draft.ARRAY) {
            int elements = in.getInt();
            for (long left = in.getLong(); left > 0; left--) {
                skip(in, elements);
            }
        } else {
            in.position(in.position() + (type == Draft.BOOL ? 1 : 4));
        }
    }

    private static byte[] nano() {
        try (InputStream in = NanoModel.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
