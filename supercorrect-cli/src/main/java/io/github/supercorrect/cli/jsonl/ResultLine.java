package io.github.supercorrect.cli.jsonl;

import io.github.supercorrect.core.solution.Solution;

/** The line that answers a line. The id goes out as it came in. */
public final class ResultLine {
    private ResultLine() {}

    /** You get the line of a solution. */
    public static String solution(TextLine line, Solution solution) {
        return "{\"id\":" + line.id() + ",\"solution\":" + solution.toJson() + "}";
    }

    /** You get the line of an error. */
    public static String error(TextLine line, long number) {
        return error(line.id(), String.valueOf(line.error()), number);
    }

    /** You get the line of an error. */
    public static String error(String id, String error, long number) {
        return "{\"id\":" + id + ",\"error\":" + JsonText.quoted(error) + ",\"line\":" + number + "}";
    }
}
