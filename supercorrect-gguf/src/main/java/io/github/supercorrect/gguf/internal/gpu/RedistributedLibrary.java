package io.github.supercorrect.gguf.internal.gpu;

import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.gguf.internal.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;

/**
 * A library in JavaCPP's CUDA jar ({@code org.bytedeco:cuda}, classifier {@code linux-x86_64-redist}), in a file of the user's
 * cache. It is checked against size and checksum in the jar's directory: a cryptographic hash of half a gigabyte at each start
 * would tell nothing more about a jar that carries none.
 */
final class RedistributedLibrary {

    private static final String FOLDER = "org/bytedeco/cuda/linux-x86_64/";

    private RedistributedLibrary() {}

    /** Empty if no such jar is on the class path. */
    static Optional<Path> find(String name, UserCache cache) throws IOException {
        ClassLoader own = RedistributedLibrary.class.getClassLoader();
        URL resource = own == null ? ClassLoader.getSystemResource(FOLDER + name) : own.getResource(FOLDER + name);
        return resource == null ? Optional.empty() : Optional.of(unpack(resource, name, cache));
    }

    private static Path unpack(URL resource, String name, UserCache cache) throws IOException {
        if (resource.getProtocol().equals("file")) {
            return folder(resource);
        }
        URLConnection connection = resource.openConnection();
        if (!(connection instanceof JarURLConnection jar) || jar.getJarEntry() == null) {
            throw new IOException(resource + " is in no jar");
        }
        ZipEntry entry = jar.getJarEntry();
        Path file = cache.entry(key(name, entry)).resolve(name);
        if (Files.isRegularFile(file) && isWhole(file, entry)) {
            return file;
        }
        Path part = Files.createTempFile(file.getParent(), "new", ".part");
        try {
            try (InputStream in = connection.getInputStream()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!isWhole(part, entry)) {
                throw new IOException(name + " was not unpacked as it is in its jar");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    private static Path folder(URL resource) throws IOException {
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static boolean isWhole(Path file, ZipEntry entry) throws IOException {
        if (Files.size(file) != entry.getSize()) {
            return false;
        }
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return sum.getValue() == entry.getCrc();
    }

    private static String key(String name, ZipEntry entry) {
        return Sha256.of(FOLDER + name + " " + entry.getSize() + " " + entry.getCrc());
    }
}
