package io.github.supercorrect.engine.llama;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** llama.cpp's libraries and the nano model as files, for this run of the tests. */
final class Natives {

    private static final String FOLDER = "/META-INF/supercorrect-natives/linux-x86_64/";
    private static final Path TARGET = Path.of("target", "test-natives");

    private Natives() {}

    /** The folder with the libraries; skips the test where they were left out of the build. */
    static synchronized Path directory() {
        try {
            Properties index = new Properties();
            try (InputStream in = Natives.class.getResourceAsStream(FOLDER + "index.properties")) {
                assumeTrue(in != null, "llama.cpp's libraries were left out of this build");
                index.load(in);
            }
            Files.createDirectories(TARGET);
            for (String key : index.stringPropertyNames()) {
                if (key.startsWith("file.") && key.endsWith(".sha256")) {
                    unpack(key.substring("file.".length(), key.length() - ".sha256".length()));
                }
            }
            return TARGET.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String name) throws IOException {
        Path file = TARGET.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        Path part = Files.createTempFile(TARGET, "new", ".part");
        try (InputStream in = Natives.class.getResourceAsStream(FOLDER + name)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The nano model. */
    static synchronized Path nano() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "test-models"));
            return NanoModel.unpackInto(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
