package io.github.supercorrect.cli.jsonl;

import java.util.Arrays;

/** The bytes of a line as they concern a reader of objects. */
final class LineContent {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private LineContent() {}

    /** You get the line without the mark that may begin a file. */
    static byte[] of(byte[] line, long number) {
        int mark = BYTE_ORDER_MARK.length;
        return number == 1 && line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)
                ? Arrays.copyOfRange(line, mark, line.length)
                : line;
    }

    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
