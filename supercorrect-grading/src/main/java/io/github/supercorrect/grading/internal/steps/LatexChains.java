package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.math.Relator;
import java.util.ArrayList;
import java.util.List;

/** Puts chains together from what a scan meets; a row may go on with the chain of the one before. */
final class LatexChains {

    private static final int LONGEST = 2000;

    /** Makes a side unreadable. */
    private static final String DOTS = "\\ldots ";

    private final List<LatexChain> chains = new ArrayList<>();
    private final StringBuilder side = new StringBuilder();
    private LatexChain chain = new LatexChain(false);
    private boolean blank = true;
    private int sideStart;
    /** Whether a row has ended and nothing of the next was seen. */
    private boolean newRow;

    boolean isNewRow() {
        return newRow;
    }

    /** Adds to the side what stands at {@code start}. */
    void add(String text, int start) {
        boolean nothing = text.isBlank();
        if (newRow && !nothing) {
            beginRow(text);
        }
        if (blank && !nothing) {
            blank = false;
            sideStart = start;
        }
        side.append(text);
    }

    /** Goes on with the last side where the row begins with an operation; a minus may also begin something new. */
    private void beginRow(String text) {
        if (!text.equals("-") && !text.equals("+") && !text.equals("\\cdot") && !text.equals("\\times")) {
            end(false);
            return;
        }
        LatexChain.Part last = chain.sides().remove(chain.sides().size() - 1);
        boolean readable = !text.equals("-") && last.text().length() < LONGEST;
        clear();
        side.append(readable ? last.text() + " " : DOTS);
        sideStart = last.start();
        blank = false;
        newRow = false;
    }

    void relator(Relator relator, String sign) {
        if (!newRow) {
            endSide();
        }
        if (chain.relators().size() < chain.sides().size()) {
            chain.relators().add(relator);
            chain.signs().add(" " + sign + " ");
        }
        newRow = false;
        clear();
    }

    /** Keeps the chain open: the next row may go on with it. */
    void endRow() {
        if (!newRow && !blank && !endsWithOperation()) {
            endSide();
            newRow = true;
        }
    }

    private boolean endsWithOperation() {
        String written = side.toString().stripTrailing();
        return written.endsWith("+")
                || written.endsWith("-")
                || written.endsWith("\\cdot")
                || written.endsWith("\\times");
    }

    private void endSide() {
        chain.sides().add(new LatexChain.Part(side.toString(), sideStart));
        clear();
    }

    private void clear() {
        side.setLength(0);
        blank = true;
    }

    /** Ends the statement, at a comma if it is one. */
    void end(boolean comma) {
        boolean listed = comma && chain.relators().isEmpty();
        if (!newRow && !chain.relators().isEmpty()) {
            endSide();
        }
        if (chain.sides().size() > 1) {
            if (chain.relators().size() >= chain.sides().size()) {
                chain.relators().remove(chain.relators().size() - 1);
            }
            chains.add(chain);
        }
        chain = new LatexChain(listed);
        newRow = false;
        clear();
    }

    List<LatexChain> all() {
        end(false);
        return chains;
    }
}
