package io.github.supercorrect.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes a report as one page. Every text of a run is escaped: a problem may hold any markup. */
final class HtmlWriter {
    private static final String STYLE = "report.css";

    String write(String title, List<Headline.Card> cards, List<Section> sections) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<title>" + Html.escaped(title) + "</title>\n<style>\n" + style()
                + "</style>\n</head>\n<body>\n<main>\n"
                + "<h1>" + Html.escaped(title) + "</h1>\n<div class=\"cards\">\n"
                + cards.stream().map(HtmlWriter::card).collect(Collectors.joining())
                + "</div>\n"
                + sections.stream().map(HtmlWriter::section).collect(Collectors.joining())
                + "</main>\n</body>\n</html>\n";
    }

    private static String card(Headline.Card card) {
        return "<div class=\"card\"><div class=\"card-label\">" + Html.escaped(card.label())
                + "</div><div class=\"card-figure\">" + Html.escaped(card.figure()) + "</div><div class=\"card-note\">"
                + Html.escaped(card.note()) + "</div></div>\n";
    }

    private static String section(Section section) {
        return "<section>\n<h2>" + Html.escaped(section.title()) + "</h2>\n"
                + section.notes().stream()
                        .map(note -> "<p>" + Html.escaped(note) + "</p>\n")
                        .collect(Collectors.joining())
                + "<div class=\"charts\">\n"
                + section.charts().stream().map(HtmlWriter::chart).collect(Collectors.joining())
                + "</div>\n"
                + section.tables().stream().map(HtmlWriter::table).collect(Collectors.joining())
                + "</section>\n";
    }

    private static String chart(Chart chart) {
        return "<figure>\n<figcaption>" + Html.escaped(chart.caption()) + "</figcaption>\n" + chart.svg()
                + "\n</figure>\n";
    }

    private static String table(Table table) {
        String caption = Html.escaped(table.caption());
        String rows = "<thead>" + row("th", table.head()) + "</thead>\n<tbody>\n"
                + table.rows().stream().map(row -> row("td", row)).collect(Collectors.joining())
                + "</tbody>\n</table></div>\n";
        return table.folded()
                ? "<details>\n<summary>" + caption + "</summary>\n<div class=\"scroll\" tabindex=\"0\"><table>\n" + rows
                        + "</details>\n"
                : "<div class=\"scroll\" tabindex=\"0\"><table>\n<caption>" + caption + "</caption>\n" + rows;
    }

    private static String row(String cell, List<String> texts) {
        String scope = cell.equals("th") ? " scope=\"col\"" : "";
        return texts.stream()
                .map(text -> "<" + cell + scope + ">" + Html.escaped(text) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlWriter.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
