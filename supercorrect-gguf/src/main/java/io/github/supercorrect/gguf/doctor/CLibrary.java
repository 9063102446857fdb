package io.github.supercorrect.gguf.doctor;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The C library that this process runs on, as its own file names itself.
 *
 * @param name {@code glibc}, {@code musl}, or empty if it is not known
 * @param version for example {@code 2.36}; may be empty
 */
record CLibrary(String name, String version) {

    private static final Pattern MAPPED =
            Pattern.compile("(/\\S*/(?:libc\\.so\\.6|libc-2\\.\\d+\\.so|ld-musl-\\S+|libc\\.musl-\\S+))");
    private static final Pattern STABLE =
            Pattern.compile("GNU C Library .{0,200}?version (\\d+\\.\\d+)", Pattern.DOTALL);
    private static final long LARGEST = 16 << 20;

    static final CLibrary UNKNOWN = new CLibrary("", "");

    static CLibrary of(SystemView system) {
        Optional<Matcher> mapped =
                system.text("proc/self/maps").map(MAPPED::matcher).filter(Matcher::find);
        if (mapped.isEmpty()) {
            return UNKNOWN;
        }
        String file = mapped.get().group(1);
        return file.contains("musl")
                ? new CLibrary("musl", "")
                : new CLibrary("glibc", version(system.root().resolve(file.substring(1))));
    }

    private static String version(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return "";
            }
            Matcher version = STABLE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return version.find() ? version.group(1) : "";
        } catch (IOException e) {
            return "";
        }
    }

    boolean isOlderThan(String other) {
        return !version.isEmpty()
                && ModuleDescriptor.Version.parse(version).compareTo(ModuleDescriptor.Version.parse(other)) < 0;
    }
}
