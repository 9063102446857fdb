package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.metric.Estimate;
import io.github.supercorrect.evaluation.metric.RunMetrics;
import java.util.List;

/** What accuracy costs: a dot for each run, tokens to the right, accuracy upwards. */
record CostChart(List<ReportedRun> runs) implements Chart {
    private static final int LEFT = 50;
    private static final int RIGHT = 20;
    private static final int TOP = 16;
    private static final int BOTTOM = 260;
    private static final int HEIGHT = 300;
    private static final double FAR_RIGHT = 0.6;

    @Override
    public String caption() {
        return "Accuracy over the tokens that a solution took: further up is better, further left is cheaper";
    }

    @Override
    public String svg() {
        Svg svg = new Svg(HEIGHT, caption());
        double most =
                runs.stream().mapToDouble(run -> tokens(run.metrics())).max().orElse(1);
        double least = runs.stream()
                .mapToDouble(run -> run.metrics().accuracy().low())
                .min()
                .orElse(0);
        Axis x = Axis.fromZero(Math.max(1, most), LEFT, Svg.WIDTH - RIGHT);
        Axis y = Axis.ofShares(least, BOTTOM, TOP);
        svg.shareGrid(y, LEFT, Svg.WIDTH - RIGHT);
        for (double mark : x.marks()) {
            svg.text("mark", "middle", x.at(mark), BOTTOM + 20, Figures.number(mark));
        }
        svg.text("mark", "middle", (LEFT + Svg.WIDTH - RIGHT) / 2.0, HEIGHT - 2, "generated tokens a solution");
        runs.forEach(run -> point(svg, x, y, run));
        return svg.end();
    }

    private static void point(Svg svg, Axis x, Axis y, ReportedRun run) {
        Estimate accuracy = run.metrics().accuracy();
        double pointX = x.at(tokens(run.metrics()));
        double pointY = y.at(accuracy.value());
        boolean far = pointX > LEFT + FAR_RIGHT * (Svg.WIDTH - LEFT);
        String tip = run.name() + ": " + Figures.percent(accuracy) + " at " + Figures.number(tokens(run.metrics()))
                + " tokens";
        svg.line("range", pointX, y.at(accuracy.low()), pointX, y.at(accuracy.high()))
                .circle("dot", pointX, pointY, 5.5, tip)
                .text("label", far ? "end" : "start", pointX + (far ? -10 : 10), pointY - 8, run.name());
    }

    private static double tokens(RunMetrics metrics) {
        return metrics.generatedTokens().mean();
    }
}
