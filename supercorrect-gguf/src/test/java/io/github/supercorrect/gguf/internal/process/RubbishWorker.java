package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.FrameChannel;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The program of a worker that has lost its mind: {@code RubbishWorker SOCKET KIND}. */
final class RubbishWorker {

    private RubbishWorker() {}

    public static void main(String[] arguments) throws IOException {
        SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]));
        FrameChannel channel = new FrameChannel(socket);
        channel.send(new Report.Hello(
                FrameChannel.PROTOCOL_VERSION, ProcessHandle.current().pid(), "rubbish"));
        Command command = channel.receiveCommand();
        while (command != null) {
            if (command instanceof Command.Load) {
                channel.send(new Report.Loaded(new EngineInfo("e", "b", "d", 64, 1, 0, Map.of())));
            } else if (command instanceof Command.Generate generate) {
                channel.send(new Report.Started(generate.id()));
                answer(channel, socket, arguments[1], generate.id());
            }
            command = channel.receiveCommand();
        }
    }

    private static void answer(FrameChannel channel, SocketChannel socket, String kind, long id) throws IOException {
        switch (kind) {
            case "text" -> write(socket, "ggml_abort: assertion failed\n".getBytes(StandardCharsets.UTF_8));
            case "code" -> write(socket, new byte[] {0, 0, 0, 2, 99, 1});
            case "length" -> write(socket, new byte[] {127, -1, -1, -1, 5});
            case "cut" -> write(socket, new byte[] {0, 0, 0, 9, 5, 0, 0, 0, 0, 0, 0, 0, 1});
            case "id" -> channel.send(new Report.Text(id + 1, "wrong", List.of()));
            default -> channel.send(new Report.Done(id + 1, new EngineResult(FinishReason.STOP, 1, 0, 1, 1, 1)));
        }
    }

    private static void write(SocketChannel socket, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            socket.write(buffer);
        }
    }
}
