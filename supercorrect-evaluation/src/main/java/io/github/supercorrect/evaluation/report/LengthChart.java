package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.metric.ItemOutcome;
import java.util.List;

/** How long solutions are, right ones and wrong ones apart: a wrong one is often a long one. */
record LengthChart(List<ItemOutcome> outcomes) implements Chart {
    private static final int BARS = 20;
    private static final int LEFT = 50;
    private static final int RIGHT = 20;
    private static final int TOP = 30;
    private static final int BOTTOM = 190;
    private static final int HEIGHT = 230;
    private static final int GAP = 2;

    @Override
    public String caption() {
        return "Problems by the tokens of a solution; first solution right or wrong";
    }

    @Override
    public String svg() {
        double most = outcomes.stream().mapToDouble(LengthChart::tokens).max().orElse(1);
        Axis x = Axis.fromZero(Math.max(1, most), LEFT, Svg.WIDTH - RIGHT);
        int[][] counts = counts(x.most());
        int highest = 1;
        for (int bar = 0; bar < BARS; bar++) {
            highest = Math.max(highest, counts[0][bar] + counts[1][bar]);
        }
        Axis y = Axis.fromZero(highest, BOTTOM, TOP);
        Svg svg = new Svg(HEIGHT, caption());
        axes(svg, x, y);
        double width = (Svg.WIDTH - LEFT - RIGHT) / (double) BARS;
        for (int bar = 0; bar < BARS; bar++) {
            double place = LEFT + bar * width + GAP / 2.0;
            double top = y.at(counts[0][bar]);
            String range = Figures.number(bar * x.most() / BARS) + " to " + Figures.number((bar + 1) * x.most() / BARS);
            svg.bar("right", place, top, width - GAP, BOTTOM - top, counts[0][bar] + " right, " + range + " tokens");
            double all = y.at(counts[0][bar] + counts[1][bar]);
            svg.bar("wrong", place, all, width - GAP, top - all, counts[1][bar] + " wrong, " + range + " tokens");
        }
        return svg.end();
    }

    private static void axes(Svg svg, Axis x, Axis y) {
        for (double mark : y.marks()) {
            svg.line("grid", LEFT, y.at(mark), Svg.WIDTH - RIGHT, y.at(mark))
                    .text("mark", "end", LEFT - 8, y.at(mark) + 5, Figures.number(mark));
        }
        for (double mark : x.marks()) {
            svg.text("mark", "middle", x.at(mark), BOTTOM + 20, Figures.number(mark));
        }
        svg.text("mark", "middle", (LEFT + Svg.WIDTH - RIGHT) / 2.0, HEIGHT - 2, "generated tokens a solution")
                .bar("right", LEFT, 4, 12, 12, "right")
                .text("mark", "start", LEFT + 18, 15, "right")
                .bar("wrong", LEFT + 70, 4, 12, 12, "wrong")
                .text("mark", "start", LEFT + 88, 15, "wrong");
    }

    private int[][] counts(double most) {
        int[][] counts = new int[2][BARS];
        for (ItemOutcome outcome : outcomes) {
            if (outcome.generatedTokens() != null) {
                int bar = (int) Math.min(BARS - 1, tokens(outcome) * BARS / most);
                counts[outcome.firstCorrect() ? 0 : 1][bar]++;
            }
        }
        return counts;
    }

    private static double tokens(ItemOutcome outcome) {
        return outcome.tokensPerSolution().orElse(0.0);
    }
}
