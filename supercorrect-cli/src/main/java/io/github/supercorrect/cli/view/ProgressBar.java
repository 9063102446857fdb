package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Console;
import java.time.Duration;
import java.util.Locale;

/** How far something is, on standard error: a bar on a terminal, else a line for every tenth. Not thread-safe. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final int TENTH = 10;
    private static final int HUNDRED = 100;

    private final Console console;
    private final boolean overwrites;
    private boolean shown;
    private long tenthsTold;

    ProgressBar(Console console, boolean overwrites) {
        this.console = console;
        this.overwrites = overwrites;
    }

    /** From here on; what was done before is not told. */
    void start(long done, long total) {
        end();
        tenthsTold = done * TENTH / total;
    }

    void show(long done, long total, String figures) {
        if (overwrites) {
            console.err().print("\r" + bar(done, total, figures) + "\u001B[K");
            console.err().flush();
            shown = true;
            return;
        }
        long tenths = done * TENTH / total;
        if (tenths > tenthsTold) {
            tenthsTold = tenths;
            console.remark(figures);
        }
    }

    /** Leaves the bar as it is; what comes next stands on a line of its own. */
    void end() {
        if (shown) {
            console.err().print("\n");
            console.err().flush();
            shown = false;
        }
    }

    static String bar(long done, long total, String figures) {
        int length = (int) (done * WIDTH / total);
        return "[" + "#".repeat(length) + "-".repeat(WIDTH - length) + "] " + figures;
    }

    static String percent(long done, long total) {
        return done * HUNDRED / total + " %";
    }

    static String toGo(Duration rest) {
        return (rest.toHours() > 0
                        ? String.format(
                                Locale.ROOT, "%d:%02d:%02d", rest.toHours(), rest.toMinutesPart(), rest.toSecondsPart())
                        : String.format(Locale.ROOT, "%d:%02d", rest.toMinutes(), rest.toSecondsPart()))
                + " to go";
    }
}
