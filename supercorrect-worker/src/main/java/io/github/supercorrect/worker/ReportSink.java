package io.github.supercorrect.worker;

import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;

/** Where an {@link EngineLoop} tells what happens: a channel to another process, or a queue. For any thread. */
@FunctionalInterface
public interface ReportSink {

    /** @throws IOException if nobody can be told any more */
    void send(Report report) throws IOException;
}
