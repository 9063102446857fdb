package io.github.supercorrect.gguf.internal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a worker's native code prints, so that it never blocks, logs it, and keeps the last lines for a diagnosis. */
final class NativeOutput implements Runnable {

    /** Lines of native code; they are written for its developers. */
    private static final Logger LOG = LoggerFactory.getLogger("io.github.supercorrect.gguf.native");

    private static final int KEPT_LINES = 60;
    private static final int LONGEST_LINE = 2000;

    private final InputStream output;
    private final Deque<String> lastLines = new ArrayDeque<>();

    NativeOutput(InputStream output) {
        this.output = output;
    }

    @Override
    public void run() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    take(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) c);
                }
            }
            take(line.toString());
        } catch (IOException e) {
            // The process was ended.
        }
    }

    private void take(String line) {
        if (line.isBlank()) {
            return;
        }
        LOG.debug("{}", line);
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > KEPT_LINES) {
                lastLines.removeFirst();
            }
        }
    }

    /** The last lines that name an error, or else speak of a failure. */
    List<String> complaints() {
        List<String> errors = lastMatching("error|assert|exception|abort|could not (allocate|reserve)");
        return errors.isEmpty() ? lastMatching("failed|cannot|unable") : errors;
    }

    private List<String> lastMatching(String words) {
        Pattern pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        synchronized (lastLines) {
            List<String> matching = lastLines.stream()
                    .map(String::strip)
                    // The Java VM's own words about a crash, which its crash file says better.
                    .filter(line ->
                            !line.startsWith("#") && pattern.matcher(line).find())
                    .toList();
            return matching.subList(Math.max(0, matching.size() - 3), matching.size());
        }
    }
}
