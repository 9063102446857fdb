package io.github.supercorrect.grading.answer;

import java.util.List;

/** A computation that is set in rows: its result is the last one. */
final class AlignedRows {

    private static final List<String> ENVIRONMENTS =
            List.of("align*", "align", "aligned", "gather*", "gather", "gathered", "split", "eqnarray*", "eqnarray");

    private static final String ROW_END = "\\\\";

    private AlignedRows() {}

    /** The last row that is not blank, if rows are all that {@code mathematics} is; else {@code mathematics} as it is. */
    static String last(String mathematics) {
        String content = mathematics.strip();
        for (String name : ENVIRONMENTS) {
            String begin = "\\begin{" + name + "}";
            String end = "\\end{" + name + "}";
            if (content.startsWith(begin) && content.indexOf(end) == content.length() - end.length()) {
                return lastRow(content.substring(begin.length(), content.length() - end.length()), mathematics);
            }
        }
        return mathematics;
    }

    private static String lastRow(String rows, String otherwise) {
        int end = rows.length();
        while (end > 0) {
            int start = rows.lastIndexOf(ROW_END, end - 1);
            String row = rows.substring(start < 0 ? 0 : start + ROW_END.length(), end);
            if (!row.isBlank()) {
                return row.indexOf("\\begin") >= 0 || row.indexOf("\\end") >= 0 ? otherwise : row.replace("&", "");
            }
            end = start;
        }
        return otherwise;
    }
}
