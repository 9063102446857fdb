package io.github.supercorrect.worker;

import io.github.supercorrect.worker.engine.EngineProvider;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.FrameChannel;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An {@link EngineLoop} behind a channel. */
final class WorkerHost {

    private final FrameChannel channel;
    private final EngineProvider provider;
    private final EngineLoop.End end;

    /** @param end ends the process */
    WorkerHost(FrameChannel channel, EngineProvider provider, EngineLoop.End end) {
        this.end = end;
        this.channel = channel;
        this.provider = provider;
    }

    /** Serves until the channel ends. */
    void serve() throws IOException {
        channel.send(new Report.Hello(
                FrameChannel.PROTOCOL_VERSION, ProcessHandle.current().pid(), provider.name()));
        EngineLoop loop = new EngineLoop(provider, channel::send, end);
        loop.start();
        @Nullable Command command = channel.receiveCommand();
        while (command != null) {
            loop.accept(command);
            command = channel.receiveCommand();
        }
    }
}
