package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.cli.console.TextOutput;

/** Text that arrives in pieces, written as it comes: indented, without blanks at its ends. */
final class TextBlock {
    private final TextOutput out;
    private final String indent;
    private final StringBuilder blanks = new StringBuilder();
    private final String lead;
    private boolean begun;

    /** A block whose first line begins with {@code lead}, and nothing at all if only blanks arrive. */
    TextBlock(TextOutput out, String indent, String lead) {
        this.out = out;
        this.indent = indent;
        this.lead = indent + lead;
    }

    void write(String piece) {
        StringBuilder ready = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (Character.isWhitespace(c)) {
                blanks.append(c);
            } else {
                ready.append(gap()).append(c);
            }
        }
        if (!ready.isEmpty()) {
            out.print(Terminal.harmless(ready.toString()));
            out.flush();
        }
    }

    /** Ends the line, if there is one. */
    void end() {
        if (begun) {
            out.print("\n");
            out.flush();
        }
    }

    /** What stands before the next character: the lead, or the blanks since the last one with lines indented. */
    private String gap() {
        String gap = begun ? indented() : lead;
        begun = true;
        blanks.setLength(0);
        return gap;
    }

    private String indented() {
        String text = blanks.toString();
        int last = text.lastIndexOf('\n');
        return last < 0
                ? text
                : "\n".repeat((int)
                                Math.min(2, text.chars().filter(c -> c == '\n').count()))
                        + indent
                        + text.substring(last + 1);
    }
}
