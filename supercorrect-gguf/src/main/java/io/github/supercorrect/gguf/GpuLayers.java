package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.worker.engine.OffloadSettings;

/** How many of a model's layers are computed on GPUs. Immutable. */
public final class GpuLayers {

    private static final GpuLayers AUTO = new GpuLayers(OffloadSettings.AUTO);
    private static final GpuLayers ALL = new GpuLayers(OffloadSettings.ALL);

    private final int value;

    private GpuLayers(int value) {
        this.value = value;
    }

    /** As many as fit; none, without complaint, where no GPU can be used. */
    public static GpuLayers auto() {
        return AUTO;
    }

    /** Every layer, or an exception that says why not. */
    public static GpuLayers all() {
        return ALL;
    }

    /**
     * So many, counted from the output, which is one of them; or an exception that says why not. 0 computes on the CPU alone.
     * More than the model has are all.
     */
    public static GpuLayers of(int layers) {
        if (layers < 0 || layers == OffloadSettings.ALL) {
            throw new InvalidInputException(
                    "gpuLayers is " + layers + "; it must be 0 or more, or GpuLayers.auto() or all().");
        }
        return new GpuLayers(layers);
    }

    /** The value that {@code auto}, {@code all} or a number names. */
    public static GpuLayers parse(String text) {
        if (text.equals("auto")) {
            return AUTO;
        }
        if (text.equals("all")) {
            return ALL;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new InvalidInputException("gpuLayers is \"" + text + "\"; it must be auto, all or a number from 0.");
        }
        return of(Integer.parseInt(text));
    }

    /** As {@link OffloadSettings#gpuLayers} has it. */
    int value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GpuLayers layers && layers.value == value;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(value);
    }

    @Override
    public String toString() {
        return switch (value) {
            case OffloadSettings.AUTO -> "auto";
            case OffloadSettings.ALL -> "all";
            default -> String.valueOf(value);
        };
    }
}
