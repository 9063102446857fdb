package io.github.supercorrect.gguf.doctor;

import static io.github.supercorrect.worker.memory.MemoryShortage.megabytes;

import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.gguf.internal.cache.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the engine is unpacked, and whether there is room. */
final class CacheFacts {

    private static final String SECTION = "cache";
    /** The engines, their libraries and the demonstration model, unpacked. */
    private static final long NEEDED = 64_000_000;

    private static final int PROBE = 1 << 20;

    private CacheFacts() {}

    static void note(SystemView system, Notes notes) {
        boolean homeless = isHomeless(system);
        if (homeless) {
            notes.finding(
                    FindingCode.HOME_MISSING,
                    Severity.WARNING,
                    "This user has no home directory (user.home is \"" + system.property("user.home") + "\").");
        }
        try {
            UserCache cache = UserCache.open();
            notes.fact(SECTION, "directory", cache.root() + (cache.isTemporary() ? " (temporary)" : ""));
            noteRoom(cache.root(), notes);
            if (cache.isTemporary()) {
                notes.finding(
                        FindingCode.CACHE_TEMPORARY,
                        Severity.WARNING,
                        "The engine is unpacked into a temporary directory by every process anew: no other can be written.");
            }
        } catch (EngineLoadException e) {
            notes.finding(FindingCode.CACHE_UNUSABLE, Severity.ERROR, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isHomeless(SystemView system) {
        String home = system.properties().getOrDefault("user.home", "");
        return home.isEmpty() || home.equals("?") || !Files.isDirectory(Path.of(home));
    }

    private static void noteRoom(Path directory, Notes notes) {
        long free;
        try {
            free = Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            notes.fact(SECTION, "free", "unknown: " + e);
            return;
        }
        notes.fact(SECTION, "free", megabytes(free));
        if (!canWrite(directory)) {
            notes.finding(
                    FindingCode.DISK_FULL,
                    Severity.ERROR,
                    "Not even 1 MB can be written to " + directory + ": the disk, or this user's share of it, is full ("
                            + megabytes(free) + " are free).");
        } else if (free < NEEDED) {
            notes.finding(
                    FindingCode.DISK_LOW,
                    Severity.WARNING,
                    megabytes(free) + " are free for " + directory + "; unpacking the engine takes up to "
                            + megabytes(NEEDED) + ".");
        }
    }

    private static boolean canWrite(Path directory) {
        try {
            Path probe = Files.createTempFile(directory, "doctor", null);
            try {
                Files.write(probe, new byte[PROBE]);
                return true;
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            return false;
        }
    }
}
