package io.github.supercorrect.evaluation.report;

import java.util.List;

/**
 * A table of a report.
 *
 * @param caption what it is of
 * @param head the columns' names
 * @param rows as many cells each; the first names the row
 * @param folded whether a page shows it only if asked
 */
record Table(String caption, List<String> head, List<List<String>> rows, boolean folded) {
    Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    static Table of(String caption, List<String> head, List<List<String>> rows) {
        return new Table(caption, head, rows, false);
    }

    Table fold() {
        return new Table(caption, head, rows, true);
    }
}
