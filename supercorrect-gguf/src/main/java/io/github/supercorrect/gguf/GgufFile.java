package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.internal.file.GgufException;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import io.github.supercorrect.gguf.internal.file.ModelShape;
import io.github.supercorrect.gguf.internal.file.SupportedModels;
import io.github.supercorrect.gguf.internal.file.TensorInfo;
import io.github.supercorrect.gguf.internal.file.TensorType;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What the header of a GGUF file says about the model in it. Reading needs no engine, at most some 40 MB of memory, and
 * trusts nothing: a file that is cut off, damaged or made to harm is refused. Immutable; for any thread.
 */
public final class GgufFile {

    private final GgufHeader header;
    private final List<Tensor> tensors;

    private GgufFile(GgufHeader header) {
        this.header = header;
        this.tensors = header.tensors().stream().map(Tensor::of).toList();
    }

    /**
     * You get the description of a file.
     *
     * @throws ModelUnavailableException if there is no such file, or it is no whole and sound GGUF file of a language model;
     *     the message names file, reason and place
     * @throws CancelledException if the thread is interrupted; its interrupt stays set
     */
    public static GgufFile read(Path file) {
        return new GgufFile(header(file));
    }

    /**
     * You get the description of the file that a reference stands for; the embedded model is unpacked into the user's cache.
     *
     * @throws ModelUnavailableException as {@link #read(Path)}
     */
    public static GgufFile read(ModelReference model) {
        return read(GgufModelBuilder.fileOf(model));
    }

    static GgufHeader header(Path file) {
        try {
            return GgufHeader.read(file);
        } catch (GgufException e) {
            throw unusable(e);
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            throw new ModelUnavailableException("Cannot read the model " + file + ": " + e, e);
        }
    }

    static ModelUnavailableException unusable(GgufException reason) {
        return new ModelUnavailableException("Cannot use the model " + reason.getMessage(), reason);
    }

    static CancelledException interrupted() {
        return new CancelledException("Loading the model was interrupted", "");
    }

    /** The file. */
    public Path path() {
        return header.file();
    }

    /** Bytes of the file. */
    public long size() {
        return header.fileSize();
    }

    /** The version of the format: 2 or 3. */
    public int version() {
        return header.version();
    }

    /** SHA-256 of the header in hexadecimal digits: a fingerprint that is quick to take. */
    public String headerHash() {
        return header.sha256();
    }

    /** What its maker called the model. */
    public Optional<String> name() {
        return header.name();
    }

    /** For example {@code qwen2}. */
    public String architecture() {
        return header.architecture();
    }

    /** The number of weights. */
    public long parameters() {
        return header.parameters();
    }

    /** For example {@code Q4_K_M}. */
    public String quantisation() {
        return header.quantisation();
    }

    /** Tokens of prompt and answer together that the model was trained for. */
    public int contextLength() {
        return header.contextLength();
    }

    /** Layers. */
    public int blockCount() {
        return shape().blockCount();
    }

    /** Width. */
    public int embeddingLength() {
        return shape().embeddingLength();
    }

    /** Inner width of a layer; 0 if the file names none. */
    public int feedForwardLength() {
        return shape().feedForwardLength();
    }

    /** Query heads of a layer. */
    public int headCount() {
        return shape().headCount();
    }

    /** Key and value heads of a layer. */
    public int headCountKv() {
        return shape().headCountKv();
    }

    /** Numbers in a key of one head. */
    public int headLength() {
        return shape().keyLength();
    }

    /** The epsilon of the RMS norm, if the architecture has one. */
    public OptionalDouble rmsEpsilon() {
        return shape().rmsEpsilon();
    }

    /** The base of the rotary position embedding. */
    public double ropeBase() {
        return shape().ropeBase();
    }

    /** Tokens that the model knows. */
    public long vocabularySize() {
        return header.vocabulary().size();
    }

    /** The kind of tokenizer, for example {@code gpt2} (byte-pair encoding). */
    public String tokenizer() {
        return header.tokenizer();
    }

    /** How the tokenizer splits text first, for example {@code qwen2}. */
    public Optional<String> tokenizerPre() {
        return header.tokenizerPre();
    }

    /** Id of the token before a text. */
    public OptionalInt beginOfText() {
        return header.tokenization().beginOfText();
    }

    /** Id of the token that ends a generation. */
    public OptionalInt endOfText() {
        return header.tokenization().endOfText();
    }

    /** Id of the token that ends a turn of a chat. */
    public OptionalInt endOfTurn() {
        return header.tokenization().endOfTurn();
    }

    /** The id of the chat format that the file shows, for example {@code chatml}; see {@link ChatFormat}. */
    public Optional<String> chatFormat() {
        try {
            return Optional.of(ChatFormatChoice.choose(null, header).id());
        } catch (ModelUnavailableException e) {
            return Optional.empty();
        }
    }

    /** The text of the chat template, which nothing here executes; absent also if it is longer than 256 KiB. */
    public Optional<String> chatTemplate() {
        return header.chatTemplate();
    }

    /** Bytes that a token of the context takes in memory, with keys and values in half precision. */
    public long kvBytesPerToken() {
        return shape().kvBytesPerToken(TensorType.F16);
    }

    /** The tensors in the order of the file. */
    public List<Tensor> tensors() {
        return tensors;
    }

    /** Bytes of weights of each type. */
    public Map<String, Long> bytesByType() {
        Map<String, Long> bytes = new TreeMap<>();
        tensors.forEach(tensor -> bytes.merge(tensor.type(), tensor.bytes(), Long::sum));
        return bytes;
    }

    /** Why {@link GgufModel} does not run such models; empty if it does, once the chat format is known or named. */
    public Optional<String> obstacle() {
        try {
            SupportedModels.check(header);
            return Optional.empty();
        } catch (GgufException e) {
            return Optional.of(e.reason());
        }
    }

    private ModelShape shape() {
        return header.shape();
    }

    /**
     * One tensor.
     *
     * @param name for example {@code blk.0.attn_q.weight}
     * @param type for example {@code Q4_K}
     * @param dimensions the first is the length of a row
     * @param offset from the beginning of the data, in bytes
     * @param bytes that its numbers take
     */
    public record Tensor(String name, String type, List<Long> dimensions, long offset, long bytes) {

        /** Copies the dimensions. */
        public Tensor {
            dimensions = List.copyOf(dimensions);
        }

        private static Tensor of(TensorInfo info) {
            return new Tensor(info.name(), info.type().name(), info.dimensions(), info.offset(), info.bytes());
        }
    }
}
