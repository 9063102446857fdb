package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.ArgumentCheck;
import io.github.supercorrect.cli.console.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The input that an argument names: a file, or {@code -} for standard input. */
final class TextInput {
    static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextInput() {}

    /** You get the bytes of the file, or of standard input if none is named. */
    static InputStream open(@Nullable String name, Console console) {
        if (name == null || name.equals(STANDARD_INPUT)) {
            return unclosed(console.in());
        }
        try {
            Path file = reachable(Path.of(name));
            if (Files.isDirectory(file)) {
                throw new InputException("The input \"" + name + "\" is a folder; name a file.", null);
            }
            return Files.newInputStream(file);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * You get the same path. Java puts the working folder's name before a relative one, and cannot if the locale does not
     * express it.
     */
    static Path reachable(Path file) {
        if (!file.isAbsolute() && System.getProperty("user.dir", "").indexOf('\uFFFD') >= 0) {
            throw new InputException(
                    "\"" + file + "\" cannot be found: the working folder's name "
                            + ArgumentCheck.undecodable("name the file by its whole path"),
                    null);
        }
        return file;
    }

    /** It belongs to the file and not to its text. */
    static String withoutByteOrderMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    static InputException unreadable(@Nullable String name, Exception cause) {
        String what = name == null || name.equals(STANDARD_INPUT) ? "Standard input" : "The input \"" + name + "\"";
        String reason = cause instanceof java.nio.file.NoSuchFileException
                ? "it does not exist"
                : cause instanceof java.nio.file.AccessDeniedException
                        ? "this user may not read it"
                        : String.valueOf(cause.getMessage());
        return new InputException(what + " cannot be read: " + reason + ".", cause);
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }
}
