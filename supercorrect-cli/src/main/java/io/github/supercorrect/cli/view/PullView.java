package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.gguf.store.PullListener;
import io.github.supercorrect.gguf.store.PullOffer;
import io.github.supercorrect.gguf.store.PullProgress;
import java.time.Duration;
import java.util.Locale;

/** A pull on standard error: a bar on a terminal, else a line for every tenth. */
public final class PullView implements PullListener {
    private static final int BAR = 30;
    private static final int TENTH = 10;
    private static final int HUNDRED = 100;

    private final Console console;
    private final boolean overwrites;
    private boolean barShown;
    private long tenthsTold;

    /** A view on {@code console}'s standard error; {@code overwrites} if a line there can be written over. */
    public PullView(Console console, boolean overwrites) {
        this.console = console;
        this.overwrites = overwrites;
    }

    @Override
    public void onStart(PullOffer offer) {
        end();
        tenthsTold = offer.bytesThere() * TENTH / offer.size();
        console.remark(name(offer) + Magnitude.ofBytes(offer.size()) + " from " + offer.source());
        console.remark("licence " + offer.licence().orElse("unknown: see the model's page") + "; "
                + offer.origin().orElse("origin unknown") + "; "
                + offer.sha256().map(hash -> "SHA-256 " + hash).orElse("no published hash"));
        if (offer.bytesThere() > 0) {
            console.remark("going on after " + Magnitude.ofBytes(offer.bytesThere()));
        }
    }

    /** Only what the source does not say already: the name of an address has its query, which can hold a signature. */
    private static String name(PullOffer offer) {
        return offer.model().startsWith(offer.source()) ? "" : offer.model() + ": ";
    }

    @Override
    public void onProgress(PullProgress progress) {
        if (overwrites) {
            console.err().print("\r" + bar(progress) + "\u001B[K");
            console.err().flush();
            barShown = true;
            return;
        }
        long tenths = progress.bytes() * TENTH / progress.size();
        if (tenths > tenthsTold) {
            tenthsTold = tenths;
            console.remark(figures(progress));
        }
    }

    @Override
    public void onNote(String text) {
        end();
        console.remark(text);
    }

    /** Leaves the bar as it is; what comes next stands on a line of its own. */
    public void end() {
        if (barShown) {
            console.err().print("\n");
            console.err().flush();
            barShown = false;
        }
    }

    static String bar(PullProgress progress) {
        int done = (int) (progress.bytes() * BAR / progress.size());
        return "[" + "#".repeat(done) + "-".repeat(BAR - done) + "] " + figures(progress);
    }

    static String figures(PullProgress progress) {
        String figures = progress.bytes() * HUNDRED / progress.size() + " %, " + Magnitude.ofBytes(progress.bytes())
                + " of " + Magnitude.ofBytes(progress.size());
        return progress.bytesPerSecond() > 0 && progress.bytes() < progress.size()
                ? figures + ", " + Magnitude.ofBytes(progress.bytesPerSecond()) + "/s"
                        + progress.remaining()
                                .map(rest -> ", " + clock(rest) + " to go")
                                .orElse("")
                : figures;
    }

    private static String clock(Duration rest) {
        return rest.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", rest.toHours(), rest.toMinutesPart(), rest.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", rest.toMinutes(), rest.toSecondsPart());
    }
}
