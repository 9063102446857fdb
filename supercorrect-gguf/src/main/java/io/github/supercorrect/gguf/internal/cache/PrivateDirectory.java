package io.github.supercorrect.gguf.internal.cache;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Directories that only their owner, who is this user, can look into or change (mode 0700). */
public final class PrivateDirectory {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateDirectory() {}

    /**
     * Makes the directory, or checks the one that is there.
     *
     * @throws IOException if it cannot be made, is not a directory, is not writable or belongs to somebody else
     */
    public static Path ensure(Path directory) throws IOException {
        if (directory.getParent() == null) {
            throw new IOException(directory + " is the root of a file system");
        }
        Files.createDirectories(directory.getParent());
        try {
            Files.createDirectory(directory, attributes(directory));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw new IOException(directory + " is not a directory", e);
            }
        }
        verifyOwner(directory);
        restrict(directory);
        return directory;
    }

    private static FileAttribute<?>[] attributes(Path directory) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /** A file that this process makes has this process's owner, whatever the user is called. */
    private static void verifyOwner(Path directory) throws IOException {
        Path probe = Files.createTempFile(directory, "owner", null);
        try {
            if (!Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(directory))) {
                throw new IOException(directory + " belongs to " + Files.getOwner(directory) + ", not to this user");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static void restrict(Path directory) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        if (view != null && !view.readAttributes().permissions().equals(OWNER_ONLY)) {
            view.setPermissions(OWNER_ONLY);
        }
    }
}
