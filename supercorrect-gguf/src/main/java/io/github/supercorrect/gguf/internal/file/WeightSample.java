package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.hash.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A fingerprint of a model's weights that is cheap on any size: the hash of parts that are spread over the whole file. Two
 * checkpoints of one training have the same header and the same size, and other weights everywhere.
 */
public final class WeightSample {

    private static final int PARTS = 64;
    private static final int PART_BYTES = 16 << 10;

    private WeightSample() {}

    /** SHA-256 of the parts, in hexadecimal. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long last = Math.max(0, channel.size() - PART_BYTES);
            for (int part = 0; part < PARTS; part++) {
                digest.update(read(channel, last * part / (PARTS - 1)));
            }
        }
        return Sha256.hex(digest);
    }

    private static ByteBuffer read(FileChannel channel, long position) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(PART_BYTES);
        while (part.hasRemaining() && channel.read(part, position + part.position()) >= 0) {
            // until it is full or the file ends
        }
        return part.flip();
    }
}
