package io.github.supercorrect.worker;

import io.github.supercorrect.worker.engine.EngineProvider;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.FrameChannel;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands from the channel and hands them to the engine's thread, one after the other; a cancellation overtakes them.
 */
final class WorkerHost {

    private final FrameChannel channel;
    private final EngineProvider provider;
    private final Consumer<Boolean> end;
    private final Cancellations cancellations = new Cancellations();
    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();

    /** @param end ends the process: true in order, false at once */
    WorkerHost(FrameChannel channel, EngineProvider provider, Consumer<Boolean> end) {
        this.end = end;
        this.channel = channel;
        this.provider = provider;
    }

    /** Serves until the channel ends. */
    void serve() throws IOException {
        channel.send(new Report.Hello(
                FrameChannel.PROTOCOL_VERSION, ProcessHandle.current().pid(), provider.name()));
        EngineLoop loop = new EngineLoop(channel, provider.create(), commands, cancellations, end);
        Thread thread = new Thread(null, loop, "supercorrect-engine", provider.stackBytes());
        thread.setDaemon(true);
        thread.start();
        @Nullable Command command = channel.receiveCommand();
        while (command != null) {
            accept(command);
            command = channel.receiveCommand();
        }
    }

    private void accept(Command command) {
        if (command instanceof Command.Cancel cancel) {
            cancellations.cancel(cancel.id());
            return;
        }
        if (command instanceof Command.Generate generate) {
            cancellations.expect(generate.id());
        }
        if (command instanceof Command.Close) {
            cancellations.cancelAll();
        }
        commands.add(command);
    }
}
