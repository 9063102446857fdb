package io.github.supercorrect.cli.jsonl;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
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
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(line.error())));
        return "{\"id\":" + line.id() + ",\"error\":\"" + quoted + "\",\"line\":" + number + "}";
    }
}
