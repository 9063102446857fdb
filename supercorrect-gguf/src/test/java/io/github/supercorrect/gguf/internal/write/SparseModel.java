package io.github.supercorrect.gguf.internal.write;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Files of a real shape with a real header and nothing in their weights, which take no room on the disk. */
public final class SparseModel {

    private SparseModel() {}

    /** A file of this shape, for whoever reads headers only. */
    public static Path write(Path file, String shape) throws IOException {
        ModelShape chosen = ModelShape.named(shape);
        GgufWriter writer = new RandomModel(chosen, chosen.usualFormat(), 0).writer();
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(writer.header());
            out.setLength(writer.fileBytes());
        }
        return file;
    }
}
