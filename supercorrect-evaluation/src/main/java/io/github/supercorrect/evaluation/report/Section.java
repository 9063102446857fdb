package io.github.supercorrect.evaluation.report;

import java.util.List;

/**
 * A part of a report.
 *
 * @param title its heading
 * @param notes sentences for people
 * @param charts shown where pictures can be
 * @param tables shown everywhere
 */
record Section(String title, List<String> notes, List<Chart> charts, List<Table> tables) {
    Section {
        notes = List.copyOf(notes);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }
}
