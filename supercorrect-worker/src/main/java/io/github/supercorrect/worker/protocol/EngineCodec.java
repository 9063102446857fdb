package io.github.supercorrect.worker.protocol;

import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.TokenScore;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads what an engine tells. */
final class EngineCodec {

    private EngineCodec() {}

    static void writeInfo(DataOutputStream out, EngineInfo info) throws IOException {
        Wire.writeText(out, info.engine());
        Wire.writeText(out, info.build());
        Wire.writeText(out, info.device());
        out.writeInt(info.contextSize());
        out.writeInt(info.parallel());
        out.writeInt(info.gpuLayers());
        Wire.writeList(out, List.copyOf(info.details().entrySet()), (o, entry) -> {
            Wire.writeText(o, entry.getKey());
            Wire.writeText(o, entry.getValue());
        });
    }

    static EngineInfo readInfo(DataInputStream in) throws IOException {
        return new EngineInfo(
                Wire.readText(in),
                Wire.readText(in),
                Wire.readText(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                readDetails(in));
    }

    private static Map<String, String> readDetails(DataInputStream in) throws IOException {
        Map<String, String> details = new LinkedHashMap<>();
        Wire.readList(in, i -> details.put(Wire.readText(i), Wire.readText(i)));
        return details;
    }

    static void writeResult(DataOutputStream out, EngineResult result) throws IOException {
        Wire.writeText(out, result.finish().name());
        out.writeInt(result.promptTokens());
        out.writeInt(result.cachedTokens());
        out.writeInt(result.generatedTokens());
        out.writeLong(result.promptNanos());
        out.writeLong(result.generationNanos());
    }

    static EngineResult readResult(DataInputStream in) throws IOException {
        return new EngineResult(
                FinishReason.valueOf(Wire.readText(in)),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readLong());
    }

    static void writeStatus(DataOutputStream out, EngineStatus status) throws IOException {
        out.writeInt(status.queued());
        out.writeInt(status.active());
        out.writeInt(status.idlePrefixes());
        out.writeInt(status.usedCells());
        out.writeInt(status.reservedCells());
        out.writeInt(status.totalCells());
    }

    static EngineStatus readStatus(DataInputStream in) throws IOException {
        return new EngineStatus(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    /** Alternatives have none of their own, so the list is written two levels deep at most. */
    static void writeScore(DataOutputStream out, TokenScore score) throws IOException {
        writeToken(out, score);
        Wire.writeList(out, score.alternatives(), EngineCodec::writeToken);
    }

    static TokenScore readScore(DataInputStream in) throws IOException {
        TokenScore token = readToken(in);
        return new TokenScore(token.token(), token.logProbability(), Wire.readList(in, EngineCodec::readToken));
    }

    private static void writeToken(DataOutputStream out, TokenScore score) throws IOException {
        Wire.writeText(out, score.token());
        out.writeFloat(score.logProbability());
    }

    private static TokenScore readToken(DataInputStream in) throws IOException {
        return new TokenScore(Wire.readText(in), in.readFloat(), List.of());
    }
}
