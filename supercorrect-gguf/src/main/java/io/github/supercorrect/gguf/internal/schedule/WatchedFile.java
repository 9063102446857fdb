package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import io.github.supercorrect.gguf.internal.file.WeightSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A model file that must stay what it was: engines map it and would compute with whatever stands there now. For one thread at
 * a time.
 */
public final class WatchedFile implements ModelWatch {

    private final Path file;
    private final String content;
    private State state;

    private record State(
            long size, FileTime modified, @Nullable Object key) {

        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    private WatchedFile(Path file, String content, State state) {
        this.file = file;
        this.content = content;
        this.state = state;
    }

    /** What tells this file from others, also from those of the same header. */
    public String content() {
        return content;
    }

    private static String content(GgufHeader header) throws IOException {
        return header.sha256() + " " + header.fileSize() + " " + WeightSample.of(header.file());
    }

    /** A header, and the file that it was read from. */
    public record Opened(GgufHeader header, WatchedFile watch) {}

    /** Reads and checks the header, as {@link GgufHeader#read}, and watches the file from now on. */
    public static Opened open(Path file) throws IOException {
        @Nullable State before = null;
        try {
            before = State.of(file);
        } catch (IOException e) {
            // Reading the header says better what is wrong.
        }
        GgufHeader header = GgufHeader.read(file);
        return new Opened(header, new WatchedFile(file, content(header), before == null ? State.of(file) : before));
    }

    @Override
    public void beforeLoad() {
        try {
            State now = State.of(file);
            if (!now.equals(state)) {
                if (!content(GgufHeader.read(file)).equals(content)) {
                    throw changed("it has another content than when it was opened; open it again.", null);
                }
                state = now;
            }
        } catch (IOException e) {
            throw changed("it cannot be read any more: " + e.getMessage(), e);
        }
    }

    @Override
    public void afterRequest() {
        try {
            if (!State.of(file).equals(state)) {
                throw changed(
                        "size, time or identity are others than before; what was computed is not to be trusted.", null);
            }
        } catch (IOException e) {
            throw changed("it cannot be read any more: " + e.getMessage(), e);
        }
    }

    private ModelUnavailableException changed(String how, @Nullable Exception cause) {
        return new ModelUnavailableException("The model file changed while it was in use: " + file + ": " + how, cause);
    }
}
