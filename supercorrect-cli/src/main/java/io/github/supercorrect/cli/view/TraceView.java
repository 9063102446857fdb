package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.cli.console.TextOutput;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.TraceSource;
import io.github.supercorrect.core.strategy.TraceStep;
import org.jspecify.annotations.Nullable;

/** Shows in words what was found in the steps of a solution. */
public final class TraceView {
    private static final String INDENT = "  ";

    private final TextOutput out;
    private final boolean colour;

    /** A view on {@code out}. */
    public TraceView(TextOutput out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Writes a line or more for each step, and what it comes to. */
    public void show(CorrectionTrace trace) {
        for (TraceStep step : trace.steps()) {
            show(step, trace.source());
        }
        out.line(conclusion(trace)).flush();
    }

    private void show(TraceStep step, TraceSource source) {
        String heading = "Step " + step.number() + ": ";
        switch (step.verdict()) {
            case HOLDS -> out.line(heading + (source == TraceSource.MODEL ? "nothing wrong found" : "holds"));
            case UNCHECKED -> out.line(heading + "nothing to check");
            case WRONG -> {
                out.line(Style.FAULT.apply(heading + "wrong", colour));
                detail(source == TraceSource.MODEL ? "Cause: " : "It says: ", step.cause());
                detail(source == TraceSource.MODEL ? "Correction: " : "True is: ", step.correction());
            }
        }
    }

    private void detail(String label, @Nullable String text) {
        if (text != null) {
            out.line(INDENT + label + Terminal.harmless(text));
        }
    }

    private static String conclusion(CorrectionTrace trace) {
        String claims = trace.claimsChecked() == 1 ? " claim checked" : " claims checked";
        String checked = trace.source() == TraceSource.MODEL ? "the model's opinion" : trace.claimsChecked() + claims;
        return trace.firstWrong()
                        .map(step -> "The first wrong step is " + step.number())
                        .orElse("No wrong step was found")
                + " (" + checked + ").";
    }
}
