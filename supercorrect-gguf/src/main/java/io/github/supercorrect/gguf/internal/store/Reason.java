package io.github.supercorrect.gguf.internal.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something failed, as the end of a sentence. Java's message is often a file's name and nothing else. */
final class Reason {

    private Reason() {}

    static String of(IOException failure) {
        if (failure instanceof FileSystemException disk && disk.getReason() == null) {
            return disk.getFile() + ": " + kind(disk);
        }
        String text = failure.getMessage();
        return text == null || text.isBlank() ? failure.getClass().getSimpleName() : text.replaceFirst("\\.$", "");
    }

    private static String kind(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder, or none can be made there";
        }
        return failure instanceof FileAlreadyExistsException
                ? "there already, and no folder"
                : failure.getClass().getSimpleName();
    }
}
