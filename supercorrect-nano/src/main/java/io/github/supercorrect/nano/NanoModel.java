package io.github.supercorrect.nano;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SuperCorrect nano, a demonstration model of 1.8 million parameters: it solves ten families of small arithmetic problems
 * (97.7 % of 1,000 unseen generated problems, 95 % interval 96.6 to 98.5) and knows nothing else. It is not a mathematics
 * model; {@link #page()} says what it can and cannot do.
 *
 * <p>All methods may be called from any thread.
 */
public final class NanoModel {

    /** The model's name among files. */
    public static final String FILE_NAME = "nano.gguf";

    /** Length of the file in bytes. */
    public static final long SIZE = 3_692_032;

    /** SHA-256 of the file, in lower-case hexadecimal digits. */
    public static final String SHA256 = "a407b5e51dfeee94baf60f2d73a116810f500fd488ba6b7dffe4dc563c309b64";

    private NanoModel() {}

    /** The bytes of the GGUF file; you close the stream. */
    public static InputStream open() {
        return resource(FILE_NAME);
    }

    /** The page that says what the model knows, how it was trained and how accurate it is; Markdown. */
    public static String page() {
        return text("NANO.md");
    }

    /** Licence and origin of the model file. */
    public static String licence() {
        return text("LICENSE-nano.txt");
    }

    /**
     * Gives you the model as a file in {@code directory}, which must exist. A file of that name which is right already is
     * used as it is; anything else there is replaced in one step, so that several processes may do this at once; each uses the same file.
     *
     * @return {@code directory/nano.gguf}, verified by its hash
     * @throws IOException if it cannot be written or does not have the right hash afterwards
     */
    public static Path unpackInto(Path directory) throws IOException {
        Path target = directory.resolve(FILE_NAME);
        if (isRight(target)) {
            return target;
        }
        Path part = Files.createTempFile(directory, FILE_NAME, ".part");
        try {
            try (InputStream model = open()) {
                Files.copy(model, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!isRight(part)) {
                throw new IOException("The nano model in this jar is damaged: its SHA-256 is not " + SHA256);
            }
            put(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
        return target;
    }

    /** A right file that another process was quicker to put there is kept: somebody may have it open already. */
    private static void put(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (IOException | UnsupportedOperationException e) {
            if (!isRight(target)) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isRight(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == SIZE
                && sha256(file).equals(SHA256);
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String text(String name) {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = NanoModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new UncheckedIOException(
                    new FileNotFoundException(name + " is missing in the jar of supercorrect-nano"));
        }
        return in;
    }
}
