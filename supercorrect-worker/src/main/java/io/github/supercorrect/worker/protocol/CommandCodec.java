package io.github.supercorrect.worker.protocol;

import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes and reads {@link Command}s. */
final class CommandCodec {

    private static final int LOAD = 1;
    private static final int GENERATE = 2;
    private static final int CANCEL = 3;
    private static final int TOKENIZE = 4;
    private static final int CLOSE = 5;

    private CommandCodec() {}

    static void write(DataOutputStream out, Command command) throws IOException {
        if (command instanceof Command.Load load) {
            out.writeByte(LOAD);
            LoadCodec.write(out, load.settings());
        } else if (command instanceof Command.Generate generate) {
            out.writeByte(GENERATE);
            out.writeLong(generate.id());
            writeRequest(out, generate.request());
        } else if (command instanceof Command.Cancel cancel) {
            out.writeByte(CANCEL);
            out.writeLong(cancel.id());
        } else if (command instanceof Command.Tokenize tokenize) {
            out.writeByte(TOKENIZE);
            out.writeLong(tokenize.id());
            Wire.writeSegments(out, tokenize.prompt());
        } else {
            out.writeByte(CLOSE);
        }
    }

    static Command read(DataInputStream in) throws IOException {
        int code = in.readByte();
        return switch (code) {
            case LOAD -> new Command.Load(LoadCodec.read(in));
            case GENERATE -> new Command.Generate(in.readLong(), readRequest(in));
            case CANCEL -> new Command.Cancel(in.readLong());
            case TOKENIZE -> new Command.Tokenize(in.readLong(), Wire.readSegments(in));
            case CLOSE -> new Command.Close();
            default -> throw new ProtocolException("Unknown command " + code);
        };
    }

    private static void writeRequest(DataOutputStream out, EngineRequest request) throws IOException {
        Wire.writeSegments(out, request.prompt());
        out.writeInt(request.maxNewTokens());
        SamplingSettings sampling = request.sampling();
        out.writeDouble(sampling.temperature());
        out.writeDouble(sampling.topP());
        out.writeInt(sampling.topK());
        out.writeDouble(sampling.minP());
        out.writeDouble(sampling.repeatPenalty());
        out.writeLong(sampling.seed());
        Wire.writeList(out, request.stopStrings(), Wire::writeText);
        out.writeInt(request.topScores());
        out.writeInt(request.stableSegments());
    }

    private static EngineRequest readRequest(DataInputStream in) throws IOException {
        return new EngineRequest(
                Wire.readSegments(in),
                in.readInt(),
                new SamplingSettings(
                        in.readDouble(),
                        in.readDouble(),
                        in.readInt(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readLong()),
                Wire.readList(in, Wire::readText),
                in.readInt(),
                in.readInt());
    }
}
