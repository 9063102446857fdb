package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.EngineOutOfMemoryException;
import io.github.supercorrect.core.error.InsufficientMemoryException;
import io.github.supercorrect.gguf.internal.cache.RunDirectory;
import io.github.supercorrect.worker.memory.HostMemory;
import io.github.supercorrect.worker.memory.MemoryWatch;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.FrameChannel;
import io.github.supercorrect.worker.protocol.ProtocolException;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running worker and the connection to it. Commands may be sent from any thread; one thread at a time takes the reports.
 */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    /** @param report null for the end of the connection */
    private record Arrival(@Nullable Report report) {}

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration NATURAL_DEATH = Duration.ofSeconds(2);
    private static final Duration CERTAIN_DEATH = Duration.ofSeconds(20);

    private final RunDirectory directory;
    private final Process process;
    private final MemoryWatch memory;
    private final NativeOutput output;
    private final Thread outputThread;
    private final BlockingQueue<Arrival> reports = new LinkedBlockingQueue<>();
    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private @Nullable FrameChannel channel;
    private @Nullable Thread sender;
    private final Duration longestSilence;
    private volatile boolean ended;
    private volatile @Nullable String garbage;

    /** Time spent waiting for reports in vain: what passes while this process itself is stopped does not count. */
    private Duration silence = Duration.ZERO;

    private WorkerProcess(RunDirectory directory, Process process, Duration silence) {
        this.longestSilence = silence;
        this.directory = directory;
        this.process = process;
        this.memory = HostMemory.here().watchChild(process.pid());
        this.output = new NativeOutput(process.getInputStream());
        this.outputThread = daemon(output, "supercorrect-worker-output");
        LiveWorkers.add(this);
    }

    /**
     * Starts the process and waits until it has said hello.
     *
     * @param silence how long it may give no sign of life afterwards
     */
    static WorkerProcess start(WorkerBundle bundle, RunDirectory directory, Patience patience, Duration silence)
            throws IOException {
        WorkerProcess worker = null;
        try (WorkerSocket socket = WorkerSocket.in(directory.path())) {
            Process process =
                    WorkerCommand.in(directory.path(), bundle, socket.path()).start();
            worker = new WorkerProcess(directory, process, silence);
            process.getOutputStream().close();
            SocketChannel accepted = socket.accept(patience.until(() -> !process.isAlive()));
            if (accepted == null) {
                throw worker.notStarted(patience);
            }
            worker.connect(new FrameChannel(accepted));
            worker.checkHello(patience);
            return worker;
        } catch (IOException | RuntimeException e) {
            if (worker != null) {
                worker.close();
            }
            throw e;
        }
    }

    private void connect(FrameChannel connected) {
        channel = connected;
        daemon(() -> readReports(connected), "supercorrect-worker-reports");
        sender = daemon(() -> sendCommands(connected), "supercorrect-worker-commands");
    }

    private void checkHello(Patience patience) {
        Report report = firstReport(patience);
        if (!(report instanceof Report.Hello hello)) {
            throw notStarted(patience);
        }
        if (hello.protocolVersion() != FrameChannel.PROTOCOL_VERSION) {
            throw new EngineLoadException("The engine's process speaks version " + hello.protocolVersion()
                    + " of the protocol, this library " + FrameChannel.PROTOCOL_VERSION);
        }
    }

    private @Nullable Report firstReport(Patience patience) {
        try {
            return receive(patience);
        } catch (EngineCrashedException e) {
            throw diedAtStart(e);
        }
    }

    private EngineLoadException notStarted(Patience patience) {
        if (patience.isPointless()) {
            return new EngineLoadException("Starting the engine's process was abandoned");
        }
        if (patience.isOver()) {
            return new EngineLoadException(
                    "The engine's process did not start: it did not answer within " + patience.limitInWords());
        }
        return diedAtStart(death());
    }

    /** With its death as the cause: those who wait for an engine have not lost anything by it. */
    private static EngineLoadException diedAtStart(EngineCrashedException death) {
        String message = "The engine's process did not start. " + death.getMessage();
        return death instanceof EngineOutOfMemoryException memory
                ? new InsufficientMemoryException(message, 0, -1, memory.limit(), memory)
                : new EngineLoadException(message, death);
    }

    private void readReports(FrameChannel from) {
        try {
            Report report = from.receiveReport();
            while (report != null) {
                reports.add(new Arrival(report));
                if (report instanceof Report.Alive) {
                    memory.refresh();
                }
                report = from.receiveReport();
            }
        } catch (ProtocolException e) {
            garbage = e.getMessage();
            kill();
        } catch (IOException e) {
            // The connection broke: the same as its end.
        } finally {
            ended = true;
            reports.add(new Arrival(null));
        }
    }

    /** A worker that is stopped reads nothing, and a write to it waits: on this thread, never on a caller's. */
    private void sendCommands(FrameChannel to) {
        try {
            while (true) {
                to.send(commands.take());
            }
        } catch (InterruptedException e) {
            // The process was ended.
        } catch (IOException e) {
            LOG.debug("The engine's process takes no commands any more", e);
            kill();
        }
    }

    /** Returns at once; if the worker is dead, {@link #receive} says so. */
    void send(Command command) {
        commands.add(command);
    }

    /**
     * The next report; null when {@code patience} ended before it came.
     *
     * @throws EngineCrashedException when the worker is dead
     */
    @Nullable
    Report receive(Patience patience) {
        try {
            Arrival arrival = poll();
            while (arrival == null && patience.lasts()) {
                arrival = poll();
            }
            if (arrival != null && arrival.report() == null) {
                reports.add(arrival);
                throw death();
            }
            return arrival == null ? null : arrival.report();
        } catch (InterruptedException e) {
            // Nobody interrupts our own threads but the end of the JVM.
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable Arrival poll() throws InterruptedException {
        Arrival arrival = reports.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        silence = arrival == null ? silence.plus(POLL) : Duration.ZERO;
        if (channel != null && silence.compareTo(longestSilence) > 0) {
            kill();
            throw new EngineCrashedException("The engine's process was ended: it gave no sign of life for "
                    + longestSilence.toMillis() + " ms; it seems to have been stopped");
        }
        return arrival;
    }

    boolean isAlive() {
        return !ended && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    private EngineCrashedException death() {
        return MemoryDeaths.of(process, memory, diagnosis());
    }

    /** Why it died; waits a moment for its last words. */
    String diagnosis() {
        awaitExit(NATURAL_DEATH);
        try {
            outputThread.join(NATURAL_DEATH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String report = CrashReport.of(process, directory.path(), output);
        return garbage == null ? report : "it sent what is no report (" + garbage + "); " + report;
    }

    /** What native code printed about errors, as the end of a sentence; complete once the process is dead. */
    String complaints() {
        diagnosis();
        List<String> complaints = output.complaints();
        return complaints.isEmpty() ? "" : " (" + String.join("; ", complaints) + ")";
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Ends the process at once and waits until it is gone, with all that it left. */
    @Override
    public void close() {
        LiveWorkers.remove(this);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitExit(CERTAIN_DEATH);
        if (sender != null) {
            sender.interrupt();
        }
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // It is of no more use anyway.
        }
        directory.close();
    }

    private boolean awaitExit(Duration limit) {
        boolean interrupted = Thread.interrupted();
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
