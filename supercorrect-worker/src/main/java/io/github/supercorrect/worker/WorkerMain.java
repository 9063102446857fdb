package io.github.supercorrect.worker;

import io.github.supercorrect.worker.engine.EngineProvider;
import io.github.supercorrect.worker.protocol.FrameChannel;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The program of a worker process: {@code WorkerMain SOCKET ENGINE}.
 *
 * <p>It lives as long as the socket: when the parent closes it, or dies in whatever way, this process ends too, also in the
 * middle of native code. Standard input is not read and the protocol never uses standard output, where native code prints.
 */
public final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Usage: WorkerMain SOCKET ENGINE");
        }
        Signals.ignoreInterrupts();
        // Fails at once when the parent is gone already: nobody listens then.
        FrameChannel channel = new FrameChannel(SocketChannel.open(UnixDomainSocketAddress.of(arguments[0])));
        try {
            new WorkerHost(channel, find(arguments[1]), WorkerMain::end).serve();
        } catch (IOException | RuntimeException | Error e) {
            // The parent is gone, or no longer speaks this protocol; or there is no memory for the engine's thread.
            System.err.println("worker: " + e);
        } finally {
            Signals.killSelf();
        }
    }

    private static void end(@Nullable Throwable broken) {
        if (broken == null) {
            Runtime.getRuntime().halt(0);
        }
        System.err.println("worker: " + broken);
        Signals.killSelf();
    }

    private static EngineProvider find(String name) {
        for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
            if (provider.name().equals(name)) {
                return provider;
            }
        }
        throw new IllegalArgumentException("No engine named " + name + " on the worker's class path");
    }
}
