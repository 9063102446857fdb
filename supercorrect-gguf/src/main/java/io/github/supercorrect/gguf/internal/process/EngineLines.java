package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.worker.protocol.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What engines want to be written to the log. */
public final class EngineLines {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.supercorrect.gguf.engine");

    private EngineLines() {}

    /** Logs the report if it is a line for the log. */
    public static void log(Report report) {
        if (report instanceof Report.Log line) {
            switch (line.level()) {
                case DEBUG -> LOG.debug("{}", line.line());
                case INFO -> LOG.info("{}", line.line());
                case WARN -> LOG.warn("{}", line.line());
            }
        }
    }
}
