package io.github.supercorrect.worker.protocol;

import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes and reads {@link LoadSettings}. */
final class LoadCodec {

    private LoadCodec() {}

    static void write(DataOutputStream out, LoadSettings settings) throws IOException {
        Wire.writeText(out, settings.modelPath());
        out.writeInt(settings.contextSize());
        Wire.writeList(out, settings.controlTokens(), Wire::writeText);
        Wire.writeText(out, settings.nativeDirectory());
        writeCompute(out, settings.compute());
        writeOffload(out, settings.offload());
        Wire.writeText(out, settings.prefixStore().directory());
        Wire.writeText(out, settings.prefixStore().modelKey());
        out.writeLong(settings.prefixStore().maximalBytes());
    }

    static LoadSettings read(DataInputStream in) throws IOException {
        return new LoadSettings(
                Wire.readText(in),
                in.readInt(),
                Wire.readList(in, Wire::readText),
                Wire.readText(in),
                readCompute(in),
                readOffload(in),
                new PrefixStoreSettings(Wire.readText(in), Wire.readText(in), in.readLong()));
    }

    private static void writeCompute(DataOutputStream out, ComputeSettings compute) throws IOException {
        out.writeInt(compute.threads());
        out.writeInt(compute.batchThreads());
        out.writeInt(compute.parallel());
        out.writeInt(compute.cells());
        out.writeInt(compute.chunk());
        Wire.writeText(out, compute.kvType().name());
        out.writeBoolean(compute.mmap());
        Wire.writeText(out, compute.repack().name());
        out.writeBoolean(compute.deterministic());
        Wire.writeText(out, compute.cpuVariant());
    }

    private static ComputeSettings readCompute(DataInputStream in) throws IOException {
        return new ComputeSettings(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                ComputeSettings.KvType.valueOf(Wire.readText(in)),
                in.readBoolean(),
                ComputeSettings.Repack.valueOf(Wire.readText(in)),
                in.readBoolean(),
                Wire.readText(in));
    }

    private static void writeOffload(DataOutputStream out, OffloadSettings offload) throws IOException {
        out.writeInt(offload.gpuLayers());
        Wire.writeList(out, offload.devices(), Wire::writeText);
        Wire.writeText(out, offload.splitMode().name());
        Wire.writeText(out, offload.backend());
        Wire.writeList(out, offload.preload(), Wire::writeText);
        Wire.writeText(out, offload.absence());
    }

    private static OffloadSettings readOffload(DataInputStream in) throws IOException {
        return new OffloadSettings(
                in.readInt(),
                Wire.readList(in, Wire::readText),
                OffloadSettings.SplitMode.valueOf(Wire.readText(in)),
                Wire.readText(in),
                Wire.readList(in, Wire::readText),
                Wire.readText(in));
    }
}
