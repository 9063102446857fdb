package io.github.supercorrect.evaluation.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as Markdown, with the tables of GitHub's dialect. */
final class MarkdownWriter {

    String write(String title, List<Section> sections) {
        StringBuilder out = new StringBuilder("# ").append(title).append('\n');
        for (Section section : sections) {
            out.append("\n## ").append(section.title()).append('\n');
            section.notes().forEach(note -> out.append('\n').append(note).append('\n'));
            section.tables().forEach(table -> out.append("\n**")
                    .append(table.caption())
                    .append("**\n\n")
                    .append(write(table)));
        }
        return out.toString();
    }

    String write(Table table) {
        return row(table.head())
                + row(table.head().stream().map(name -> "---").toList())
                + table.rows().stream().map(MarkdownWriter::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownWriter::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A bar would end the cell, a line feed the row. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\R", " ");
    }
}
