package io.github.supercorrect.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.worker.LoadSettingsExample;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineLog;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import io.github.supercorrect.worker.engine.TokenScore;
import io.github.supercorrect.worker.memory.MemoryRoom;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class FrameChannelTest {

    private static final String ODD_TEXT = "a\0b\u0007 é 😀 \u2028 مرحبا <|im_end|> \uffff";

    private Path directory;
    private SocketChannel rawSide;
    private FrameChannel parent;
    private FrameChannel worker;

    @BeforeEach
    void connect() throws IOException {
        directory = Files.createTempDirectory("frames");
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            rawSide = SocketChannel.open(address);
            worker = new FrameChannel(rawSide);
            parent = new FrameChannel(server.accept());
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        parent.close();
        worker.close();
        Files.deleteIfExists(directory.resolve("s"));
        Files.deleteIfExists(directory);
    }

    static Stream<Command> commands() {
        List<PromptSegment> prompt = List.of(PromptSegment.format("<|im_start|>"), PromptSegment.text(ODD_TEXT));
        return Stream.of(
                new Command.Load(LoadSettingsExample.of("model.gguf")),
                new Command.Generate(
                        Long.MAX_VALUE,
                        new EngineRequest(
                                prompt, 7, new SamplingSettings(0.7, 0.8, 40, 0.05, 1.1, 9), List.of("\n\n", "é"), 20)),
                new Command.Cancel(-1),
                new Command.Tokenize(3, prompt),
                new Command.Close());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void receiveCommand_sent_isTheSame(Command command) throws IOException {
        parent.send(command);

        assertThat(worker.receiveCommand()).isEqualTo(command);
    }

    static Stream<Report> reports() {
        TokenScore score = new TokenScore(ODD_TEXT, -0.25f, List.of(new TokenScore("a", -3.5f, List.of())));
        return Stream.of(
                new Report.Hello(1, 12345, "kherud"),
                new Report.Loaded(new EngineInfo("e", "b", "CPU", 1024, 16, 29, Map.of("kv", "f16", "", ODD_TEXT))),
                new Report.LoadFailed("why " + ODD_TEXT, true, null),
                new Report.LoadFailed(
                        "too large", false, new MemoryShortage(1L << 40, new MemoryRoom(12, 13, 1L << 30, ODD_TEXT))),
                new Report.Started(1),
                new Report.Text(2, ODD_TEXT, List.of(score, new TokenScore("b", 0, List.of()))),
                new Report.Text(2, "", List.of()),
                new Report.Done(3, new EngineResult(FinishReason.LENGTH, 1, 2, 3, 4, 5)),
                new Report.Rejected(4, 5000, 4096),
                new Report.Failed(5, "no"),
                new Report.Tokens(6, List.of(1, 2, 1023)),
                new Report.Log(EngineLog.Level.WARN, "line"),
                new Report.Alive(12_345, new EngineStatus(1, 2, 3, 4, 5, 6)),
                new Report.Broken("why " + ODD_TEXT),
                new Report.Goodbye());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void receiveReport_sent_isTheSame(Report report) throws IOException {
        worker.send(report);

        assertThat(parent.receiveReport()).isEqualTo(report);
    }

    @Test
    void receiveReport_otherSideClosed_isTheEnd() throws IOException {
        worker.send(new Report.Started(1));
        worker.close();

        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(1));
        assertThat(parent.receiveReport()).isNull();
    }

    @Test
    void receiveReport_closedInsideAFrame_isTheEnd() throws IOException {
        rawSide.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 9, 4, 0}));
        worker.close();

        assertThat(parent.receiveReport()).isNull();
    }

    @Test
    void receiveReport_frameLongerThanTheLimit_isRefusedUnread() throws IOException {
        rawSide.write(ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).flip());

        assertThatThrownBy(parent::receiveReport).isInstanceOf(ProtocolException.class);
    }

    @Test
    void send_frameLongerThanTheLimit_isRefusedAndNothingIsSent() throws IOException {
        String huge = "x".repeat(FrameChannel.MAX_FRAME_BYTES);
        assertThatThrownBy(() -> worker.send(new Report.Text(1, huge, List.of())))
                .isInstanceOf(ProtocolException.class);
        worker.send(new Report.Started(2));

        assertThat(parent.receiveReport()).isEqualTo(new Report.Started(2));
    }

    @Test
    void receiveReport_randomBytes_failsTypedOnly() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] body = new byte[1 + random.nextInt(40)];
            random.nextBytes(body);
            body[0] = (byte) random.nextInt(15);
            rawSide.write(ByteBuffer.allocate(4 + body.length)
                    .putInt(body.length)
                    .put(body)
                    .flip());
            receiveOrRefuse();
        }
    }

    private void receiveOrRefuse() throws IOException {
        try {
            assertThat(parent.receiveReport()).isNotNull();
        } catch (ProtocolException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
