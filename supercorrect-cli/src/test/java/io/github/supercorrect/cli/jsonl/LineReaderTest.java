package io.github.supercorrect.cli.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void next_linesOfAllKinds_comeWithoutTheirLineFeed() throws IOException {
        assertThat(lines("a\n\nb\r\nlast")).containsExactly("a", "", "b\r", "last");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n")).containsExactly("");
        assertThat(lines("a\n")).containsExactly("a");
    }

    @Test
    void next_veryLongLine_isWhole() throws IOException {
        String longLine = "x".repeat(3_000_000);

        assertThat(lines(longLine + "\nshort\n" + longLine)).containsExactly(longLine, "short", longLine);
    }

    @Test
    void next_tooLongLine_isItsBeginningAndTheNextIsWhole() throws IOException {
        String text = "x".repeat(200_000) + "\nabcde\nabcdef\ny";
        LineReader reader =
                new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), () -> {}, 5);

        assertThat(reader.next()).asString(StandardCharsets.UTF_8).isEqualTo("xxxxx");
        assertThat(reader.isTooLong()).isTrue();
        assertThat(reader.next()).asString(StandardCharsets.UTF_8).isEqualTo("abcde");
        assertThat(reader.isTooLong()).isFalse();
        assertThat(reader.next()).asString(StandardCharsets.UTF_8).isEqualTo("abcde");
        assertThat(reader.isTooLong()).isTrue();
        assertThat(reader.next()).asString(StandardCharsets.UTF_8).isEqualTo("y");
        assertThat(reader.isTooLong()).isFalse();
        assertThat(reader.next()).isNull();
    }

    @Test
    void next_nothingWaits_saysSoBeforeEachWait() throws IOException {
        List<String> log = new ArrayList<>();
        InputStream slow = new Pieces(log, "a\nb", "c\nd\n");
        LineReader reader = new LineReader(slow, () -> log.add("wait"));

        while (true) {
            byte[] line = reader.next();
            if (line == null) {
                break;
            }
            log.add(new String(line, StandardCharsets.UTF_8));
        }

        assertThat(log).containsExactly("wait", "read", "a", "wait", "read", "bc", "d", "wait", "read");
    }

    private static List<String> lines(String text) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), () -> {});
        List<String> lines = new ArrayList<>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            lines.add(new String(line, StandardCharsets.UTF_8));
        }
        assertThat(reader.number()).isEqualTo(lines.size());
        return lines;
    }

    /** Input of which never more is there than was just read. */
    private static final class Pieces extends InputStream {
        private final List<String> log;
        private final Queue<byte[]> pieces = new ArrayDeque<>();

        Pieces(List<String> log, String... pieces) {
            this.log = log;
            for (String piece : pieces) {
                this.pieces.add(piece.getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            log.add("read");
            byte[] piece = pieces.poll();
            if (piece == null) {
                return -1;
            }
            System.arraycopy(piece, 0, target, offset, piece.length);
            return piece.length;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
