package io.github.supercorrect.evaluation.report;

import java.util.Locale;

/** A picture in the making. Colours are classes of the page, so that it is right in light and dark. Not thread-safe. */
final class Svg {
    static final int WIDTH = 480;

    private final int height;
    private final String caption;
    private final StringBuilder shapes = new StringBuilder();

    Svg(int height, String caption) {
        this.height = height;
        this.caption = caption;
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        shapes.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x1,
                y1,
                x2,
                y2));
        return this;
    }

    Svg circle(String style, double x, double y, double radius, String tip) {
        shapes.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
                style,
                x,
                y,
                radius,
                Html.escaped(tip)));
        return this;
    }

    Svg bar(String style, double x, double y, double width, double barHeight, String tip) {
        shapes.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
                style,
                x,
                y,
                Math.max(0, width),
                Math.max(0, barHeight),
                Html.escaped(tip)));
        return this;
    }

    /** @param anchor start, middle or end */
    Svg text(String style, String anchor, double x, double y, String text) {
        shapes.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                style,
                anchor,
                x,
                y,
                Html.escaped(text)));
        return this;
    }

    /** Lines across, from left to right, at the marks of a scale of shares. */
    Svg shareGrid(Axis shares, double left, double right) {
        for (double mark : shares.marks()) {
            line("grid", left, shares.at(mark), right, shares.at(mark))
                    .text("mark", "end", left - 8, shares.at(mark) + 5, Math.round(mark * 100) + " %");
        }
        return this;
    }

    String end() {
        return "<svg role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height + "\" aria-label=\"" + Html.escaped(caption)
                + "\">" + shapes + "</svg>";
    }
}
