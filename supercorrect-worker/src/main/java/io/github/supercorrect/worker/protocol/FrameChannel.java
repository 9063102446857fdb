package io.github.supercorrect.worker.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Commands one way and reports the other, each a frame: a length of four bytes, then as many bytes.
 *
 * <p>One thread may receive while any number of threads send. Reads and writes go to the channel itself: the streams that
 * {@link java.nio.channels.Channels} makes of one channel block each other (JDK-8279339).
 */
public final class FrameChannel implements Closeable {

    /** Both ends must say the same number; it changes with any frame. */
    public static final int PROTOCOL_VERSION = 3;

    /** No frame is longer, in bytes. */
    public static final int MAX_FRAME_BYTES = 16 << 20;

    private final SocketChannel channel;
    private final Object sending = new Object();

    public FrameChannel(SocketChannel channel) {
        this.channel = channel;
    }

    public void send(Command command) throws IOException {
        send(out -> CommandCodec.write(out, command));
    }

    public void send(Report report) throws IOException {
        send(out -> ReportCodec.write(out, report));
    }

    /** The next command, or null when the parent has closed its end or is dead. */
    public @Nullable Command receiveCommand() throws IOException {
        return receive(CommandCodec::read);
    }

    /** The next report, or null when the worker has closed its end or is dead. */
    public @Nullable Report receiveReport() throws IOException {
        return receive(ReportCodec::read);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @FunctionalInterface
    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private void send(Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0);
        body.write(out);
        ByteBuffer frame = ByteBuffer.wrap(bytes.toByteArray());
        int length = frame.remaining() - Integer.BYTES;
        if (length > MAX_FRAME_BYTES) {
            throw new ProtocolException("A frame of " + length + " bytes; the limit is " + MAX_FRAME_BYTES);
        }
        frame.putInt(0, length);
        synchronized (sending) {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        }
    }

    private <T> @Nullable T receive(Wire.Reader<T> reader) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
        if (!fill(head)) {
            return null;
        }
        int length = head.getInt(0);
        if (length < 1 || length > MAX_FRAME_BYTES) {
            throw new ProtocolException("A frame of " + length + " bytes; the limit is " + MAX_FRAME_BYTES);
        }
        ByteBuffer body = ByteBuffer.allocate(length);
        if (!fill(body)) {
            return null;
        }
        return decode(body.array(), reader);
    }

    private static <T> T decode(byte[] body, Wire.Reader<T> reader) throws IOException {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
            T value = reader.read(in);
            if (in.available() > 0) {
                throw new ProtocolException(in.available() + " bytes too many in a frame");
            }
            return value;
        } catch (EOFException | IllegalArgumentException e) {
            throw new ProtocolException("A frame of " + body.length + " bytes is damaged", e);
        }
    }

    /** False when the other side has ended, between two frames or in the middle of one. */
    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }
}
