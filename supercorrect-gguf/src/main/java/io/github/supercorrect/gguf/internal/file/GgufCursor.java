package io.github.supercorrect.gguf.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads a file forwards in little-endian order and knows where it stands; every length is checked against the file. */
final class GgufCursor {

    /** The headers of the largest models (260,000 tokens, 500,000 merges) take some 20 MiB. */
    private static final long LONGEST_HEADER = 256L << 20;

    private static final long HASH_START = 0xcbf29ce484222325L;
    private static final long HASH_FACTOR = 0x100000001b3L;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    /** The offset of the window's end in the file. */
    private long windowEnd;

    GgufCursor(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
        window.limit(0);
    }

    long position() {
        return windowEnd - window.remaining();
    }

    long size() {
        return size;
    }

    long remaining() {
        return size - position();
    }

    GgufException invalid(String reason) {
        return invalid(position(), reason);
    }

    GgufException invalid(long position, String reason) {
        return GgufException.invalid(file, position, reason);
    }

    int u8(String what) throws IOException {
        require(1, what);
        return window.get() & 0xff;
    }

    int u16(String what) throws IOException {
        require(2, what);
        return window.getShort() & 0xffff;
    }

    int i32(String what) throws IOException {
        require(4, what);
        return window.getInt();
    }

    long i64(String what) throws IOException {
        require(8, what);
        return window.getLong();
    }

    /** A count of things that take at least {@code bytesEach} bytes, so never more than the rest of the file can hold. */
    long count(long bytesEach, String what) throws IOException {
        long count = i64(what);
        if (count < 0 || count > remaining() / bytesEach) {
            throw invalid(what + " is " + Long.toUnsignedString(count) + ", more than the " + remaining()
                    + " bytes left in the file can hold");
        }
        return count;
    }

    String text(int limit, String what) throws IOException {
        long length = count(1, "the length of " + what);
        if (length > limit) {
            throw invalid(what + " is " + length + " bytes long, more than " + limit);
        }
        byte[] bytes = new byte[(int) length];
        for (int at = 0; at < bytes.length; ) {
            require(1, what);
            int part = Math.min(window.remaining(), bytes.length - at);
            window.get(bytes, at, part);
            at += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Skips a text and returns its length in bytes. */
    long skipText(String what) throws IOException {
        long length = count(1, "the length of " + what);
        skip(length, what);
        return length;
    }

    /**
     * Hashes (FNV-1a, 64 bits) a text as C sees it: up to its first zero byte.
     *
     * @return 0 for a text that is empty then
     */
    long textHash(long length, String what) throws IOException {
        long hash = HASH_START;
        boolean ended = false;
        for (long i = 0; i < length; i++) {
            int character = u8(what);
            ended |= character == 0;
            hash = ended ? hash : (hash ^ character) * HASH_FACTOR;
        }
        return hash == HASH_START ? 0 : hash;
    }

    void skip(long bytes, String what) throws IOException {
        if (bytes > remaining()) {
            throw ended(bytes, what);
        }
        if (position() + bytes > LONGEST_HEADER) {
            throw tooLong();
        }
        seek(position() + bytes);
    }

    void seek(long position) {
        long back = windowEnd - position;
        if (back >= 0 && back <= window.limit()) {
            window.position(window.limit() - (int) back);
        } else {
            window.limit(0);
            windowEnd = position;
        }
    }

    private void require(int bytes, String what) throws IOException {
        if (window.remaining() >= bytes) {
            return;
        }
        if (remaining() < bytes) {
            throw ended(bytes, what);
        }
        if (position() > LONGEST_HEADER) {
            throw tooLong();
        }
        window.compact();
        while (window.position() < bytes) {
            int read = channel.read(window, windowEnd);
            if (read < 0) {
                throw ended(bytes, what);
            }
            windowEnd += read;
        }
        window.flip();
    }

    private GgufException tooLong() {
        return invalid("the header is longer than " + LONGEST_HEADER + " bytes");
    }

    private GgufException ended(long bytes, String what) {
        return invalid("the file is cut off: " + what + " needs " + bytes + " more bytes, the file has " + remaining());
    }
}
