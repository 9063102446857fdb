package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.gguf.internal.cache.UserCache;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The door at which a worker reports; open until one came. */
final class WorkerSocket implements AutoCloseable {

    /** Systems take 104 to 108 bytes, the end mark included. */
    private static final int LONGEST_PATH = 100;

    private static final long STEP_MILLIS = 50;

    private final ServerSocketChannel server;
    private final Path path;
    private final @Nullable Path ownDirectory;

    private WorkerSocket(ServerSocketChannel server, Path path, @Nullable Path ownDirectory) {
        this.server = server;
        this.path = path;
        this.ownDirectory = ownDirectory;
    }

    /** In the worker's directory, or, where that has too long a name, in a new private temporary directory. */
    static WorkerSocket in(Path directory) throws IOException {
        return in(directory, Path.of(System.getProperty("java.io.tmpdir")));
    }

    static WorkerSocket in(Path directory, Path temporary) throws IOException {
        Path path = directory.resolve("s");
        if (path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
            return bind(path, null);
        }
        Path own = Files.createTempDirectory(temporary, "sc");
        try {
            return bind(own.resolve("s"), own);
        } catch (IOException e) {
            Files.deleteIfExists(own);
            throw new IOException(
                    "no socket can be made in " + directory + ", a name of more than " + LONGEST_PATH
                            + " bytes, nor in the temporary directory (" + e + "); set the system property "
                            + UserCache.PROPERTY + " or the variable XDG_CACHE_HOME to a directory with a shorter name",
                    e);
        }
    }

    private static WorkerSocket bind(Path path, @Nullable Path ownDirectory) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(path));
            server.configureBlocking(false);
            return new WorkerSocket(server, path, ownDirectory);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** The worker's connection, or null if {@code patience} ends first. */
    @Nullable
    SocketChannel accept(Patience patience) throws IOException {
        try (Selector selector = Selector.open()) {
            server.register(selector, SelectionKey.OP_ACCEPT);
            SocketChannel channel = server.accept();
            while (channel == null && patience.lasts()) {
                selector.select(STEP_MILLIS);
                channel = server.accept();
            }
            return channel;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(path);
        if (ownDirectory != null) {
            Files.deleteIfExists(ownDirectory);
        }
    }
}
