package io.github.supercorrect.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** llama.cpp's libraries as files, unpacked from the class path. */
final class Natives {

    private static final String FOLDER = "/META-INF/supercorrect-natives/linux-x86_64/";

    private Natives() {}

    static void unpackInto(Path folder) throws IOException {
        for (String key : index().stringPropertyNames()) {
            if (key.startsWith("file.") && key.endsWith(".sha256")) {
                unpack(key.substring("file.".length(), key.length() - ".sha256".length()), folder);
            }
        }
    }

    private static Properties index() throws IOException {
        Properties index = new Properties();
        try (InputStream in = Natives.class.getResourceAsStream(FOLDER + "index.properties")) {
            if (in == null) {
                throw new IOException("llama.cpp's libraries were left out of this build");
            }
            index.load(in);
        }
        return index;
    }

    private static void unpack(String name, Path folder) throws IOException {
        try (InputStream in = Natives.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException(FOLDER + name + " is missing");
            }
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
