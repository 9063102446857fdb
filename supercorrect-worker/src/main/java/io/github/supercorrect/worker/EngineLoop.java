package io.github.supercorrect.worker;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.PromptTooLongException;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.FrameChannel;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** The engine's thread: the only one that calls the engine. */
final class EngineLoop implements Runnable {

    private final FrameChannel channel;
    private final Engine engine;
    private final BlockingQueue<Command> commands;
    private final Cancellations cancellations;
    private final Consumer<Boolean> end;

    /** @param end ends the process: true in order, false at once */
    EngineLoop(
            FrameChannel channel,
            Engine engine,
            BlockingQueue<Command> commands,
            Cancellations cancellations,
            Consumer<Boolean> end) {
        this.channel = channel;
        this.engine = engine;
        this.commands = commands;
        this.cancellations = cancellations;
        this.end = end;
    }

    @Override
    public void run() {
        try {
            Command command = commands.take();
            while (!(command instanceof Command.Close)) {
                execute(command);
                command = commands.take();
            }
            engine.close();
            channel.send(new Report.Goodbye());
            end.accept(true);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            System.err.println("worker: " + e);
            end.accept(false);
        }
    }

    private void execute(Command command) throws IOException {
        if (command instanceof Command.Load load) {
            load(load);
        } else if (command instanceof Command.Generate generate) {
            channel.send(new Report.Started(generate.id()));
            channel.send(generate(generate));
            cancellations.forget(generate.id());
        } else if (command instanceof Command.Tokenize tokenize) {
            channel.send(tokenize(tokenize));
        }
    }

    private void load(Command.Load load) throws IOException {
        Report report;
        try {
            report = new Report.Loaded(engine.load(load.settings()));
        } catch (EngineException e) {
            report = new Report.LoadFailed(reason(e));
        } catch (RuntimeException | LinkageError e) {
            report = new Report.LoadFailed(e.toString());
        }
        channel.send(report);
    }

    private Report generate(Command.Generate generate) {
        long id = generate.id();
        try {
            EngineResult result = engine.generate(
                    generate.request(), piece -> sendText(id, piece), () -> cancellations.isCancelled(id));
            return new Report.Done(id, result);
        } catch (PromptTooLongException e) {
            return new Report.Rejected(id, e.promptTokens(), e.contextSize());
        } catch (EngineException e) {
            return new Report.Failed(id, reason(e));
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

    private void sendText(long id, String piece) {
        try {
            channel.send(new Report.Text(id, piece));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(EngineException e) {
        return String.valueOf(e.getMessage());
    }
}
