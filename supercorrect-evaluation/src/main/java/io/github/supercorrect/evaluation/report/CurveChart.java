package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.metric.Estimate;
import java.util.Map;

/** Shares over the number of solutions, which doubles from mark to mark; one line of its own colour each. */
record CurveChart(String caption, Map<String, Map<Integer, Estimate>> curves) implements Chart {
    private static final int LEFT = 50;
    private static final int RIGHT = 80;
    private static final int TOP = 16;
    private static final int BOTTOM = 240;
    private static final int HEIGHT = 280;
    private static final int LABEL_GAP = 16;

    @Override
    public String svg() {
        Svg svg = new Svg(HEIGHT, caption);
        Axis x = new Axis(0, Math.max(1, doublings(mostSolutions())), LEFT, Svg.WIDTH - RIGHT);
        double least = curves.values().stream()
                .flatMap(curve -> curve.values().stream())
                .mapToDouble(Estimate::low)
                .min()
                .orElse(0);
        Axis y = Axis.ofShares(least, BOTTOM, TOP);
        svg.shareGrid(y, LEFT, Svg.WIDTH - RIGHT);
        for (int k = 1; k <= mostSolutions(); k *= 2) {
            svg.text("mark", "middle", x.at(doublings(k)), BOTTOM + 20, String.valueOf(k));
        }
        svg.text("mark", "middle", (LEFT + Svg.WIDTH - RIGHT) / 2.0, HEIGHT - 2, "solutions of a problem (k)");
        double labelBelow = Double.NEGATIVE_INFINITY;
        int number = 1;
        for (Map.Entry<String, Map<Integer, Estimate>> curve : curves.entrySet()) {
            labelBelow = curve(svg, x, y, curve, "series" + number++, labelBelow);
        }
        return svg.end();
    }

    private static double curve(
            Svg svg, Axis x, Axis y, Map.Entry<String, Map<Integer, Estimate>> curve, String style, double above) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (Map.Entry<Integer, Estimate> point : curve.getValue().entrySet()) {
            double pointX = x.at(doublings(point.getKey()));
            double pointY = y.at(point.getValue().value());
            svg.line(
                    "range " + style,
                    pointX,
                    y.at(point.getValue().low()),
                    pointX,
                    y.at(point.getValue().high()));
            if (!Double.isNaN(lastX)) {
                svg.line("curve " + style, lastX, lastY, pointX, pointY);
            }
            svg.circle("dot " + style, pointX, pointY, 4.5, tip(curve.getKey(), point));
            lastX = pointX;
            lastY = pointY;
        }
        double labelY = Math.max(lastY + 5, above + LABEL_GAP);
        svg.text("value " + style, "start", lastX + 12, labelY, curve.getKey());
        return labelY;
    }

    private static String tip(String name, Map.Entry<Integer, Estimate> point) {
        return name + ", k = " + point.getKey() + ": " + Figures.percent(point.getValue()) + " ("
                + Figures.interval(point.getValue()) + ")";
    }

    private int mostSolutions() {
        return curves.values().stream()
                .flatMap(curve -> curve.keySet().stream())
                .max(Integer::compare)
                .orElse(1);
    }

    private static double doublings(int k) {
        return Math.log(k) / Math.log(2);
    }
}
