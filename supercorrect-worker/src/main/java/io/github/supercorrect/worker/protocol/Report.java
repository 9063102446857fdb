package io.github.supercorrect.worker.protocol;

import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineLog;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.TokenScore;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the worker tells the parent. */
public sealed interface Report {

    /** The first report: who is there. */
    record Hello(int protocolVersion, long pid, String engine) implements Report {}

    record Loaded(EngineInfo info) implements Report {}

    /**
     * @param unusable whether the engine cannot work here at all, so that another may do better
     * @param shortage the memory that the model would need, where there is too little; else null
     */
    record LoadFailed(
            String reason, boolean unusable, @Nullable MemoryShortage shortage) implements Report {}

    /** The engine has taken the request up. */
    record Started(long id) implements Report {}

    /** Generated text; whole characters. The scores are empty unless they were asked for. */
    record Text(long id, String piece, List<TokenScore> scores) implements Report {
        public Text {
            scores = List.copyOf(scores);
        }
    }

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

    /**
     * Sent about every second, whatever the engine does.
     *
     * @param busyMillis for how long the engine's thread has been at one and the same step; 0 while it has nothing to do
     * @param status what was taken of the engine's room after its last step
     */
    record Alive(long busyMillis, EngineStatus status) implements Report {}

    /** The last report of an engine that is of no more use. */
    record Broken(String reason) implements Report {}

    /** A line for the parent's log. */
    record Log(EngineLog.Level level, String line) implements Report {}

    /** The last report before an orderly end. */
    record Goodbye() implements Report {}
}
