package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.cli.console.TextOutput;
import io.github.supercorrect.core.event.Section;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.answer.Answer;
import org.jspecify.annotations.Nullable;

/** Shows a solution as it is written: steps, keys, the high-level thought, and at the end the answer. For one solve. */
public final class SolutionView implements SolutionListener {
    private static final String INDENT = "  ";

    private final TextOutput out;
    private final boolean colour;
    private boolean anything;
    private @Nullable Section section;
    private @Nullable TextBlock block;

    /** A view on {@code out}, which gets every piece of text at once. */
    public SolutionView(TextOutput out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    @Override
    public void onStepStarted(int number, String label) {
        heading("Step " + number);
    }

    @Override
    public void onSectionText(Section of, String text) {
        if (of != section) {
            begin(of);
        }
        if (block != null) {
            block.write(text);
            anything |= !text.isBlank();
        }
    }

    /** Only the last answer counts, so it is shown when all is written. */
    @Override
    public void onSolveCompleted(Solution solution) {
        endBlock();
        solution.answer().ifPresent(answer -> show(answer, solution.isComplete()));
        out.flush();
    }

    private void show(Answer answer, boolean complete) {
        separate();
        String value = answer.value() == null ? answer.raw() : answer.value();
        String label = complete ? "Answer: " : "Answer (not complete): ";
        out.line(Style.ANSWER.apply(label + Terminal.harmless(value), colour));
    }

    private void begin(Section of) {
        endBlock();
        section = of;
        if (of == Section.GENERALIZED) {
            heading("In general");
            section = of;
        }
        block = blockOf(of);
    }

    private @Nullable TextBlock blockOf(Section of) {
        return switch (of) {
            case PREAMBLE -> new TextBlock(out, "", "");
            case STEP, GENERALIZED -> new TextBlock(out, INDENT, "");
            case KEY -> labelled("Key:", Style.KEY);
            case EVALUATE -> labelled("Check:", Style.KEY);
            case CAUSE -> labelled("Cause:", Style.FAULT);
            case CORRECTION -> labelled("Correction:", Style.HEADING);
            case ANSWER, OUTSIDE -> null;
        };
    }

    private TextBlock labelled(String label, Style style) {
        return new TextBlock(out, INDENT, style.apply(label, colour) + " ");
    }

    private void heading(String text) {
        endBlock();
        separate();
        out.line(Style.HEADING.apply(text, colour));
        out.flush();
    }

    /** An empty line between one part and the next. */
    private void separate() {
        if (anything) {
            out.print("\n");
        }
        anything = true;
    }

    private void endBlock() {
        if (block != null) {
            block.end();
        }
        block = null;
        section = null;
    }
}
