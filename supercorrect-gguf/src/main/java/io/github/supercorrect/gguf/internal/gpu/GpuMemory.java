package io.github.supercorrect.gguf.internal.gpu;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory of a GPU.
 *
 * @param index place in the order of the PCI bus
 */
public record GpuMemory(int index, String name, long totalBytes, long freeBytes) {

    private static final Pattern LINE =
            Pattern.compile("\\s*(\\d{1,4}),\\s*(\\d{1,9}) MiB,\\s*(\\d{1,9}) MiB,\\s*(.*\\S)\\s*");

    /** A line as {@code 0, 81559 MiB, 80994 MiB, NVIDIA H100 80GB HBM3}. */
    static Optional<GpuMemory> parse(String line) {
        Matcher fields = LINE.matcher(line);
        return fields.matches()
                ? Optional.of(new GpuMemory(
                        Integer.parseInt(fields.group(1)),
                        fields.group(4),
                        Long.parseLong(fields.group(2)) << 20,
                        Long.parseLong(fields.group(3)) << 20))
                : Optional.empty();
    }
}
