package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.metric.Estimate;
import java.util.Map;

/** A row for each group: its share as a dot, its interval as a line. */
record IntervalChart(String caption, Map<String, Estimate> groups) implements Chart {
    private static final int ROW = 28;
    private static final int LEFT = 150;
    private static final int RIGHT = 76;
    private static final int FOOT = 26;
    private static final int TOP = 8;
    private static final int MOST_CHARACTERS = 21;

    @Override
    public String svg() {
        int bottom = TOP + groups.size() * ROW;
        double least = groups.values().stream().mapToDouble(Estimate::low).min().orElse(0);
        Axis axis = Axis.ofShares(least, LEFT, Svg.WIDTH - RIGHT);
        Svg svg = new Svg(bottom + FOOT, caption);
        for (double mark : axis.marks()) {
            svg.line("grid", axis.at(mark), TOP, axis.at(mark), bottom)
                    .text("mark", "middle", axis.at(mark), bottom + 18, Math.round(mark * 100) + " %");
        }
        double y = TOP + ROW / 2.0;
        for (Map.Entry<String, Estimate> group : groups.entrySet()) {
            row(svg, axis, y, group.getKey(), group.getValue());
            y += ROW;
        }
        return svg.end();
    }

    private static void row(Svg svg, Axis axis, double y, String name, Estimate share) {
        String tip = name + ": " + Figures.percent(share) + " (" + Figures.interval(share) + ")";
        svg.text("label", "end", LEFT - 12, y + 5, shortened(name))
                .line("range", axis.at(share.low()), y, axis.at(share.high()), y)
                .circle("dot", axis.at(share.value()), y, 5.5, tip)
                .text("value", "end", Svg.WIDTH, y + 5, Figures.percent(share));
    }

    private static String shortened(String name) {
        return name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
