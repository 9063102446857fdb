package io.github.supercorrect.cli.jsonl;

import java.util.List;

/** Reads one line as an object with {@code id} and {@code text}. */
final class TextLineReader {
    private static final Fields TEXT = new Fields(List.of("text"), List.of());

    private TextLineReader() {}

    static TextLine read(byte[] line) {
        return textLine(ObjectLineReader.read(line, TEXT));
    }

    /** Of a line that is too large: its id, if that stands in the beginning. */
    static TextLine readBeginning(byte[] beginning, String error) {
        return textLine(ObjectLineReader.readBeginning(beginning, TEXT, error));
    }

    private static TextLine textLine(ObjectLine line) {
        return new TextLine(line.id(), line.fields().get("text"), line.error());
    }
}
