package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a GGUF file of version 3: metadata, tensor table, data. Of the data only one page is in memory at a time. May be
 * used by one thread.
 */
final class GgufWriter {

    private static final int MAGIC = 0x46554747;
    private static final int VERSION = 3;
    private static final int DEFAULT_ALIGNMENT = 32;
    private static final int LARGEST_ALIGNMENT = 1 << 20;
    /** A multiple of 8, and large enough for a disk's full speed. */
    private static final int PAGE = 1 << 22;

    private final MetadataWriter metadata = new MetadataWriter();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final int alignment;
    private long dataBytes;

    private record Tensor(TensorSpec spec, TensorContent content, long offset) {}

    /** With the format's usual alignment. */
    GgufWriter() {
        this.alignment = DEFAULT_ALIGNMENT;
    }

    /** @throws InvalidInputException unless the alignment is a power of two from 8 on */
    GgufWriter(int alignment) {
        if (alignment < Long.BYTES || alignment > LARGEST_ALIGNMENT || Integer.bitCount(alignment) != 1) {
            throw new InvalidInputException("The alignment is " + alignment + "; a power of two from " + Long.BYTES
                    + " to " + LARGEST_ALIGNMENT + " is possible.");
        }
        this.alignment = alignment;
        metadata.u32("general.alignment", alignment);
    }

    MetadataWriter metadata() {
        return metadata;
    }

    /** Appends a tensor. */
    GgufWriter tensor(TensorSpec spec, TensorContent content) {
        if (tensors.putIfAbsent(spec.name(), new Tensor(spec, content, dataBytes)) != null) {
            throw new InvalidInputException("The tensor " + spec.name() + " was given twice.");
        }
        try {
            dataBytes = aligned(Math.addExact(dataBytes, spec.bytes()));
        } catch (ArithmeticException e) {
            throw new InvalidInputException("The tensors up to " + spec.name() + " are larger than any file.", e);
        }
        return this;
    }

    /** The size that the file will have. */
    long fileBytes() {
        return header().length + dataBytes;
    }

    /**
     * Writes the file, and in one step puts it in the place of whatever is there. If anything fails, nothing is left of it.
     *
     * @throws IOException if it cannot be written; said at once if the disk has not enough room
     */
    void write(Path file, WriteProgress progress) throws IOException {
        byte[] header = header();
        long total = header.length + dataBytes;
        PartFile.write(file, total, channel -> {
            writeFully(channel, ByteBuffer.wrap(header));
            ByteBuffer page = ByteBuffer.allocateDirect(PAGE).order(ByteOrder.LITTLE_ENDIAN);
            for (Tensor tensor : tensors.values()) {
                writeTensor(channel, tensor, page, total, progress);
            }
            progress.written(total, total);
        });
    }

    private void writeTensor(FileChannel channel, Tensor tensor, ByteBuffer page, long total, WriteProgress progress)
            throws IOException {
        long left = tensor.spec().bytes();
        while (left > 0) {
            int length = (int) Math.min(PAGE, left);
            page.clear().limit(length);
            tensor.content().fill(page);
            writeFully(channel, page.position(0).limit(length));
            left -= length;
            if (left > 0) {
                progress.written(channel.position(), total);
            }
        }
        writeFully(channel, ByteBuffer.allocate((int) (aligned(channel.position()) - channel.position())));
        progress.written(channel.position(), total);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    byte[] header() {
        LittleEndian out = new LittleEndian();
        out.i32(MAGIC);
        out.i32(VERSION);
        out.i64(tensors.size());
        out.i64(metadata.count());
        out.bytes(metadata.bytes());
        tensors.values().forEach(tensor -> entry(out, tensor));
        out.align(alignment);
        return out.toByteArray();
    }

    private static void entry(LittleEndian out, Tensor tensor) {
        TensorSpec spec = tensor.spec();
        out.text(spec.name());
        out.i32(spec.dimensions().size());
        spec.dimensions().forEach(out::i64);
        out.i32(spec.type().id());
        out.i64(tensor.offset());
    }

    private long aligned(long position) {
        return Math.addExact(position, alignment - 1) & -alignment;
    }
}
