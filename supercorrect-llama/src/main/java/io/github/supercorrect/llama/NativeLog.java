package io.github.supercorrect.llama;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** llama.cpp's log: native threads put lines into a bounded queue, whoever wants them takes them out. */
final class NativeLog {

    private static final int LONGEST_LINE = 2048;
    private static final int MOST_COMPLAINTS = 5;

    private NativeLog() {}

    /** The lines since the last call; at most the newest 1,000. */
    static List<LogLine> drain() {
        List<LogLine> lines = new ArrayList<>();
        byte[] buffer = new byte[LONGEST_LINE];
        for (int length = LlamaC.sc_log_poll(buffer, LONGEST_LINE); length >= 0; ) {
            if (length > 0) {
                lines.add(new LogLine(buffer[0] - '0', new String(buffer, 1, length - 1, StandardCharsets.UTF_8)));
            }
            length = LlamaC.sc_log_poll(buffer, LONGEST_LINE);
        }
        return lines;
    }

    /** What was said last about errors and warnings, as the end of a sentence. */
    static String complaints(List<LogLine> lines) {
        List<String> said = lines.stream()
                .filter(line -> line.level() >= LogLine.ERROR)
                .map(line -> line.text().strip())
                .distinct()
                .collect(Collectors.toList());
        int first = Math.max(0, said.size() - MOST_COMPLAINTS);
        return said.isEmpty() ? "" : ": " + String.join("; ", said.subList(first, said.size()));
    }
}
