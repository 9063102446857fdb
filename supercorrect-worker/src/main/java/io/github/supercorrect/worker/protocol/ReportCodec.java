package io.github.supercorrect.worker.protocol;

import io.github.supercorrect.worker.engine.EngineLog;
import io.github.supercorrect.worker.memory.MemoryRoom;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes and reads {@link Report}s. */
final class ReportCodec {

    private static final int HELLO = 1;
    private static final int LOADED = 2;
    private static final int LOAD_FAILED = 3;
    private static final int STARTED = 4;
    private static final int TEXT = 5;
    private static final int DONE = 6;
    private static final int REJECTED = 7;
    private static final int FAILED = 8;
    private static final int TOKENS = 9;
    private static final int LOG = 10;
    private static final int GOODBYE = 11;
    private static final int ALIVE = 12;
    private static final int BROKEN = 13;

    private ReportCodec() {}

    static void write(DataOutputStream out, Report report) throws IOException {
        if (report instanceof Report.Text text) {
            writeHead(out, TEXT, text.id());
            Wire.writeText(out, text.piece());
            Wire.writeList(out, text.scores(), EngineCodec::writeScore);
        } else if (report instanceof Report.Started started) {
            writeHead(out, STARTED, started.id());
        } else if (report instanceof Report.Done done) {
            writeHead(out, DONE, done.id());
            EngineCodec.writeResult(out, done.result());
        } else if (report instanceof Report.Rejected rejected) {
            writeHead(out, REJECTED, rejected.id());
            out.writeInt(rejected.promptTokens());
            out.writeInt(rejected.contextSize());
        } else if (report instanceof Report.Failed failed) {
            writeHead(out, FAILED, failed.id());
            Wire.writeText(out, failed.message());
        } else if (report instanceof Report.Tokens tokens) {
            writeHead(out, TOKENS, tokens.id());
            Wire.writeList(out, tokens.tokens(), DataOutputStream::writeInt);
        } else {
            writeWithoutId(out, report);
        }
    }

    private static void writeWithoutId(DataOutputStream out, Report report) throws IOException {
        if (report instanceof Report.Hello hello) {
            out.writeByte(HELLO);
            out.writeInt(hello.protocolVersion());
            out.writeLong(hello.pid());
            Wire.writeText(out, hello.engine());
        } else if (report instanceof Report.Loaded loaded) {
            out.writeByte(LOADED);
            EngineCodec.writeInfo(out, loaded.info());
        } else if (report instanceof Report.LoadFailed failed) {
            out.writeByte(LOAD_FAILED);
            Wire.writeText(out, failed.reason());
            out.writeBoolean(failed.unusable());
            writeShortage(out, failed.shortage());
        } else if (report instanceof Report.Log log) {
            out.writeByte(LOG);
            Wire.writeText(out, log.level().name());
            Wire.writeText(out, log.line());
        } else if (report instanceof Report.Alive alive) {
            out.writeByte(ALIVE);
            out.writeLong(alive.busyMillis());
            EngineCodec.writeStatus(out, alive.status());
        } else if (report instanceof Report.Broken broken) {
            out.writeByte(BROKEN);
            Wire.writeText(out, broken.reason());
        } else {
            out.writeByte(GOODBYE);
        }
    }

    private static void writeHead(DataOutputStream out, int code, long id) throws IOException {
        out.writeByte(code);
        out.writeLong(id);
    }

    private static void writeShortage(DataOutputStream out, @Nullable MemoryShortage shortage) throws IOException {
        out.writeBoolean(shortage != null);
        if (shortage != null) {
            out.writeLong(shortage.neededBytes());
            out.writeLong(shortage.room().bytes());
            out.writeLong(shortage.room().bytesBesideFiles());
            out.writeLong(shortage.room().limitBytes());
            Wire.writeText(out, shortage.room().limit());
        }
    }

    private static @Nullable MemoryShortage readShortage(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? new MemoryShortage(
                        in.readLong(), new MemoryRoom(in.readLong(), in.readLong(), in.readLong(), Wire.readText(in)))
                : null;
    }

    static Report read(DataInputStream in) throws IOException {
        int code = in.readByte();
        return switch (code) {
            case HELLO -> new Report.Hello(in.readInt(), in.readLong(), Wire.readText(in));
            case LOADED -> new Report.Loaded(EngineCodec.readInfo(in));
            case LOAD_FAILED -> new Report.LoadFailed(Wire.readText(in), in.readBoolean(), readShortage(in));
            case STARTED -> new Report.Started(in.readLong());
            case TEXT -> new Report.Text(in.readLong(), Wire.readText(in), Wire.readList(in, EngineCodec::readScore));
            case DONE -> new Report.Done(in.readLong(), EngineCodec.readResult(in));
            case REJECTED -> new Report.Rejected(in.readLong(), in.readInt(), in.readInt());
            case FAILED -> new Report.Failed(in.readLong(), Wire.readText(in));
            case TOKENS -> new Report.Tokens(in.readLong(), Wire.readList(in, DataInputStream::readInt));
            case LOG -> new Report.Log(EngineLog.Level.valueOf(Wire.readText(in)), Wire.readText(in));
            case ALIVE -> new Report.Alive(in.readLong(), EngineCodec.readStatus(in));
            case BROKEN -> new Report.Broken(Wire.readText(in));
            case GOODBYE -> new Report.Goodbye();
            default -> throw new ProtocolException("Unknown report " + code);
        };
    }
}
