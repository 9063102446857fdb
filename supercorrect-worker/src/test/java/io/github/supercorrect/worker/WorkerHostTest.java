package io.github.supercorrect.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineProvider;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.FrameChannel;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        assertThat(receive())
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
            new WorkerHost(channel, new Provider(), broken -> {}).serve();
        } catch (IOException e) {
            // The test has hung up, perhaps on a heartbeat that it did not read.
        }
    }

    @Test
    void load_engineSucceedsOrFails_isReported() throws IOException {
        parent.send(load("good"));
        parent.send(load("bad"));
        parent.send(load("broken"));

        assertThat(receive()).isEqualTo(new Report.Loaded(ObedientEngine.info(64)));
        assertThat(receive()).isEqualTo(new Report.LoadFailed("it is bad", false, null));
        assertThat(receive())
                .isEqualTo(new Report.LoadFailed("java.lang.UnsatisfiedLinkError: no library", true, null));
    }

    @Test
    void generate_eachEnd_isReportedWithItsId() throws IOException {
        parent.send(generate(1, "say hello"));
        parent.send(generate(2, "too long"));
        parent.send(generate(3, "fail"));

        assertThat(receive()).isEqualTo(new Report.Started(1));
        assertThat(receive()).isEqualTo(new Report.Text(1, "hello", List.of()));
        assertThat(receive()).isEqualTo(new Report.Done(1, result(FinishReason.STOP)));
        assertThat(receive()).isEqualTo(new Report.Started(2));
        assertThat(receive()).isEqualTo(new Report.Rejected(2, 99, 64));
        assertThat(receive()).isEqualTo(new Report.Started(3));
        assertThat(receive()).isEqualTo(new Report.Failed(3, "failed"));
    }

    @Test
    void cancel_runningGeneration_endsItAlone() throws IOException {
        parent.send(generate(1, "wait"));
        assertThat(receive()).isEqualTo(new Report.Started(1));
        parent.send(generate(2, "say next"));
        parent.send(new Command.Cancel(1));

        assertThat(receive()).isEqualTo(new Report.Done(1, result(FinishReason.CANCELLED)));
        assertThat(receive()).isEqualTo(new Report.Started(2));
        assertThat(receive()).isEqualTo(new Report.Text(2, "next", List.of()));
    }

    @Test
    void cancel_queuedOrUnknownGeneration_neverRunsOn() throws IOException {
        parent.send(generate(1, "wait"));
        parent.send(generate(2, "wait"));
        parent.send(new Command.Cancel(77));
        parent.send(new Command.Cancel(2));
        parent.send(new Command.Cancel(1));

        assertThat(receive()).isEqualTo(new Report.Started(1));
        assertThat(receive()).isEqualTo(new Report.Done(1, result(FinishReason.CANCELLED)));
        assertThat(receive()).isEqualTo(new Report.Started(2));
        assertThat(receive()).isEqualTo(new Report.Done(2, result(FinishReason.CANCELLED)));
    }

    @Test
    void tokenize_text_givesItsTokens() throws IOException {
        parent.send(new Command.Tokenize(5, List.of(PromptSegment.text("ab"))));

        assertThat(receive()).isEqualTo(new Report.Tokens(5, List.of(97, 98)));
    }

    @Test
    void close_afterWork_saysGoodbyeOnlyThen() throws IOException {
        parent.send(generate(1, "say last"));
        parent.send(new Command.Close());

        assertThat(receive()).isEqualTo(new Report.Started(1));
        assertThat(receive()).isEqualTo(new Report.Text(1, "last", List.of()));
        assertThat(receive()).isEqualTo(new Report.Done(1, result(FinishReason.STOP)));
        assertThat(receive()).isEqualTo(new Report.Goodbye());
    }

    @Test
    void step_engineBreaks_isTheLastReport() throws IOException {
        parent.send(generate(1, "break"));

        assertThat(receive()).isEqualTo(new Report.Started(1));
        assertThat(receive()).isEqualTo(new Report.Broken("it broke"));
    }

    @Test
    void heartbeat_whileTheEngineIsBusy_saysForHowLong() throws IOException {
        parent.send(generate(1, "wait"));
        Report report = parent.receiveReport();
        while (!(report instanceof Report.Alive alive && alive.busyMillis() > 0)) {
            report = parent.receiveReport();
        }
        parent.send(new Command.Cancel(1));

        assertThat(receive()).isIn(new Report.Started(1), new Report.Done(1, result(FinishReason.CANCELLED)));
    }

    /** The next report that is no heartbeat. */
    private @Nullable Report receive() throws IOException {
        Report report = parent.receiveReport();
        while (report instanceof Report.Alive) {
            report = parent.receiveReport();
        }
        return report;
    }

    private static Command load(String model) {
        return new Command.Load(LoadSettingsExample.of(model));
    }

    private static Command generate(long id, String text) {
        return new Command.Generate(
                id,
                new EngineRequest(
                        List.of(PromptSegment.text(text)),
                        0,
                        SamplingSettings.GREEDY,
                        List.of(),
                        EngineRequest.NO_SCORES));
    }

    private static EngineResult result(FinishReason finish) {
        return ObedientEngine.result(finish);
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
}
