package io.github.supercorrect.worker;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineMemoryException;
import io.github.supercorrect.worker.engine.EngineProvider;
import io.github.supercorrect.worker.engine.EngineUnusableException;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * An engine and the one thread that calls it. Commands come from any thread and reports go to a {@link ReportSink}; whether
 * there is a socket between this and the application is nothing that the loop knows.
 */
public final class EngineLoop {

    /** How long requests that were cancelled by the end of everything may take to say so. */
    private static final Duration LAST_STEPS = Duration.ofSeconds(5);

    private final EngineProvider provider;
    private final Engine engine;
    private final ReportSink reports;
    private final End end;
    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final Cancellations cancellations = new Cancellations();
    private final EngineProgress progress = new EngineProgress();
    private final Heartbeat heartbeat;
    private volatile boolean closing;

    /** Run on the engine's thread when that has nothing more to do. */
    @FunctionalInterface
    public interface End {

        /** @param broken why the engine is of no more use; null after {@link Command.Close} */
        void ended(@Nullable Throwable broken);
    }

    public EngineLoop(EngineProvider provider, ReportSink reports, End end) {
        this.provider = provider;
        this.engine = provider.create((level, line) -> log(reports, new Report.Log(level, line)));
        this.reports = reports;
        this.end = end;
        this.heartbeat = new Heartbeat(progress, reports);
    }

    private static void log(ReportSink reports, Report.Log log) {
        try {
            reports.send(log);
        } catch (IOException e) {
            // Nobody reads the log any more.
        }
    }

    /** Starts the engine's thread, a daemon, and gives it. */
    public Thread start() {
        Thread thread = new Thread(null, this::run, "supercorrect-engine", provider.stackBytes());
        thread.setDaemon(true);
        thread.start();
        Thread pulse = new Thread(heartbeat, "supercorrect-heartbeat");
        pulse.setDaemon(true);
        pulse.start();
        return thread;
    }

    /** Takes a command; cancelling and closing overtake all others, and the engine hears of them at once. */
    public void accept(Command command) {
        if (command instanceof Command.Cancel cancel) {
            cancellations.cancel(cancel.id());
            engine.interrupt();
            return;
        }
        if (command instanceof Command.Generate generate) {
            cancellations.expect(generate.id());
        }
        if (command instanceof Command.Close) {
            closing = true;
            cancellations.cancelAll();
        }
        commands.add(command);
        if (command instanceof Command.Close) {
            engine.interrupt();
        }
    }

    private void run() {
        try {
            serve();
            finish();
            engine.close();
            heartbeat.stop();
            reports.send(new Report.Goodbye());
            end.ended(null);
        } catch (IOException | InterruptedException | EngineException | RuntimeException | Error e) {
            heartbeat.stop();
            tellBroken(e);
            end.ended(e);
            closeBroken();
        }
    }

    /** Comes to this only where the process lives on: then for the memory. */
    private void closeBroken() {
        try {
            engine.close();
        } catch (RuntimeException e) {
            // It was broken before.
        }
    }

    private void serve() throws IOException, InterruptedException, EngineException {
        Command command = take();
        while (!(command instanceof Command.Close)) {
            progress.busy();
            if (command != null) {
                execute(command);
            } else {
                engine.step();
            }
            progress.status(engine.status());
            command = take();
        }
    }

    /** The next command; null if there is none and the engine has work to do. */
    private @Nullable Command take() throws InterruptedException {
        Command command = commands.poll();
        if (command != null || !engine.isIdle()) {
            return command;
        }
        progress.waiting();
        return commands.take();
    }

    /** Everything is cancelled: the engine only has to say so. */
    private void finish() throws EngineException {
        long start = System.nanoTime();
        while (!engine.isIdle() && System.nanoTime() - start < LAST_STEPS.toNanos()) {
            progress.busy();
            engine.step();
        }
    }

    private void execute(Command command) throws IOException {
        if (command instanceof Command.Load load) {
            reports.send(load(load));
        } else if (command instanceof Command.Generate generate) {
            engine.submit(generate.request(), new RequestReports(generate.id(), reports, cancellations));
        } else if (command instanceof Command.Tokenize tokenize) {
            reports.send(tokenize(tokenize));
        }
    }

    private Report load(Command.Load load) {
        try {
            return new Report.Loaded(engine.load(load.settings(), () -> closing));
        } catch (EngineException e) {
            return new Report.LoadFailed(
                    reason(e),
                    e instanceof EngineUnusableException,
                    e instanceof EngineMemoryException memory ? memory.shortage() : null);
        } catch (RuntimeException e) {
            return new Report.LoadFailed(e.toString(), false, null);
        } catch (LinkageError e) {
            return new Report.LoadFailed(e.toString(), true, null);
        }
    }

    private Report tokenize(Command.Tokenize tokenize) {
        try {
            int[] tokens = engine.tokenize(tokenize.prompt());
            return new Report.Tokens(
                    tokenize.id(), Arrays.stream(tokens).boxed().toList());
        } catch (EngineException e) {
            return new Report.Failed(tokenize.id(), reason(e));
        }
    }

    private void tellBroken(Throwable reason) {
        try {
            reports.send(new Report.Broken(reason instanceof EngineException e ? reason(e) : reason.toString()));
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static String reason(EngineException e) {
        return String.valueOf(e.getMessage());
    }
}
