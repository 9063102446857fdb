package io.github.supercorrect.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineProvider;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.PromptTooLongException;
import io.github.supercorrect.worker.engine.SamplingSettings;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.FrameChannel;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The host with an engine that does what a prompt's text says. */
@Timeout(60)
class WorkerHostTest {

    @TempDir
    Path directory;

    private FrameChannel parent;
    private Thread host;

    @BeforeEach
    void start() throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            FrameChannel worker = new FrameChannel(SocketChannel.open(address));
            parent = new FrameChannel(server.accept());
            host = new Thread(() -> serve(worker), "host");
            host.start();
        }
        assertThat(parent.receiveReport())
                .isEqualTo(new Report.Hello(
                        FrameChannel.PROTOCOL_VERSION, ProcessHandle.current().pid(), "obedient"));
    }

    @AfterEach
    void stop() throws Exception {
        parent.close();
        host.join();
    }

    private static void serve(FrameChannel channel) {
        try {
            new WorkerHost(channel, new Provider(), inOrder -> {}).serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void load_engineSucceedsOrFails_isReported() throws IOException {
        parent.send(load("good"));
        parent.send(load("bad"));
        parent.send(load("broken"));

        assertThat(parent.receiveReport()).isEqualTo(new Report.Loaded(new EngineInfo("e", "b", "d", 64)));
        assertThat(parent.receiveReport()).isEqualTo(new Report.LoadFailed("it is bad"));
        assertThat(parent.receiveReport()).isInstanceOf(Report.LoadFailed.class);
    }

    @Test
    void generate_eachEnd_isReportedWithItsId() throws IOException {
        parent.send(generate(1, "say hello"));
        parent.send(generate(2, "too long"));
        parent.send(generate(3, "fail"));

        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(1));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Text(1, "hello"));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Done(1, result(FinishReason.STOP)));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(2));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Rejected(2, 99, 64));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(3));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Failed(3, "failed"));
    }

    @Test
    void cancel_runningGeneration_endsItAlone() throws IOException {
        parent.send(generate(1, "wait"));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(1));
        parent.send(generate(2, "say next"));
        parent.send(new Command.Cancel(1));

        assertThat(parent.receiveReport()).isEqualTo(new Report.Done(1, result(FinishReason.CANCELLED)));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(2));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Text(2, "next"));
    }

    @Test
    void cancel_queuedOrUnknownGeneration_neverRunsOn() throws IOException {
        parent.send(generate(1, "wait"));
        parent.send(generate(2, "wait"));
        parent.send(new Command.Cancel(77));
        parent.send(new Command.Cancel(2));
        parent.send(new Command.Cancel(1));

        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(1));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Done(1, result(FinishReason.CANCELLED)));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(2));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Done(2, result(FinishReason.CANCELLED)));
    }

    @Test
    void tokenize_text_givesItsTokens() throws IOException {
        parent.send(new Command.Tokenize(5, List.of(PromptSegment.text("ab"))));

        assertThat(parent.receiveReport()).isEqualTo(new Report.Tokens(5, List.of(97, 98)));
    }

    @Test
    void close_afterWork_saysGoodbyeOnlyThen() throws IOException {
        parent.send(generate(1, "say last"));
        parent.send(new Command.Close());

        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(1));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Text(1, "last"));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Done(1, result(FinishReason.STOP)));
        assertThat(parent.receiveReport()).isEqualTo(new Report.Goodbye());
    }

    private static Command load(String model) {
        return new Command.Load(new LoadSettings(model, 64, 1, ".", List.of()));
    }

    private static Command generate(long id, String text) {
        return new Command.Generate(
                id, new EngineRequest(List.of(PromptSegment.text(text)), 0, SamplingSettings.GREEDY));
    }

    private static EngineResult result(FinishReason finish) {
        return new EngineResult(finish, 1, 0, 1, 0, 0);
    }

    private static final class Provider implements EngineProvider {

        @Override
        public String name() {
            return "obedient";
        }

        @Override
        public Engine create() {
            return new ObedientEngine();
        }
    }

    private static final class ObedientEngine implements Engine {

        @Override
        public EngineInfo load(LoadSettings settings) throws EngineException {
            if (settings.modelPath().equals("bad")) {
                throw new EngineException("it is bad");
            }
            if (settings.modelPath().equals("broken")) {
                throw new UnsatisfiedLinkError("no library");
            }
            return new EngineInfo("e", "b", "d", settings.contextSize());
        }

        @Override
        public int[] tokenize(List<PromptSegment> prompt) {
            return prompt.get(0).text().chars().toArray();
        }

        @Override
        public EngineResult generate(EngineRequest request, EngineSink sink, BooleanSupplier cancelled)
                throws EngineException {
            String text = request.prompt().get(0).text();
            if (text.equals("too long")) {
                throw new PromptTooLongException(99, 64);
            }
            if (text.equals("fail")) {
                throw new EngineException("failed");
            }
            if (text.equals("wait")) {
                while (!cancelled.getAsBoolean()) {
                    Thread.onSpinWait();
                }
                return result(FinishReason.CANCELLED);
            }
            sink.text(text.substring("say ".length()));
            return result(FinishReason.STOP);
        }

        @Override
        public void close() {}
    }
}
