package io.github.supercorrect.worker.protocol;

import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineResult;
import java.util.List;

/** What the worker tells the parent. */
public sealed interface Report {

    /** The first report: who is there. */
    record Hello(int protocolVersion, long pid, String engine) implements Report {}

    record Loaded(EngineInfo info) implements Report {}

    record LoadFailed(String reason) implements Report {}

    /** The engine has taken the request up. */
    record Started(long id) implements Report {}

    /** Generated text; whole characters. */
    record Text(long id, String piece) implements Report {}

    /** The end of a generation, also of a cancelled one. */
    record Done(long id, EngineResult result) implements Report {}

    /** The prompt does not fit. */
    record Rejected(long id, int promptTokens, int contextSize) implements Report {}

    /** The engine refused or failed; it can be used again. */
    record Failed(long id, String message) implements Report {}

    record Tokens(long id, List<Integer> tokens) implements Report {
        public Tokens {
            tokens = List.copyOf(tokens);
        }
    }

    /** A line for the parent's log. */
    record Log(LogLevel level, String line) implements Report {}

    /** The last report before an orderly end. */
    record Goodbye() implements Report {}

    /** How loud a {@link Log} line is. */
    enum LogLevel {
        DEBUG,
        INFO,
        WARN
    }
}
