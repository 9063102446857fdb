package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.gguf.store.PullListener;
import io.github.supercorrect.gguf.store.PullOffer;
import io.github.supercorrect.gguf.store.PullProgress;

/** A pull on standard error: a bar on a terminal, else a line for every tenth. */
public final class PullView implements PullListener {
    private final Console console;
    private final ProgressBar bar;

    /** A view on {@code console}'s standard error; {@code overwrites} if a line there can be written over. */
    public PullView(Console console, boolean overwrites) {
        this.console = console;
        this.bar = new ProgressBar(console, overwrites);
    }

    @Override
    public void onStart(PullOffer offer) {
        bar.start(offer.bytesThere(), offer.size());
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
        bar.show(progress.bytes(), progress.size(), figures(progress));
    }

    @Override
    public void onNote(String text) {
        end();
        console.remark(text);
    }

    /** Leaves the bar as it is; what comes next stands on a line of its own. */
    public void end() {
        bar.end();
    }

    static String bar(PullProgress progress) {
        return ProgressBar.bar(progress.bytes(), progress.size(), figures(progress));
    }

    static String figures(PullProgress progress) {
        String figures = ProgressBar.percent(progress.bytes(), progress.size()) + ", "
                + Magnitude.ofBytes(progress.bytes()) + " of " + Magnitude.ofBytes(progress.size());
        return progress.bytesPerSecond() > 0 && progress.bytes() < progress.size()
                ? figures + ", " + Magnitude.ofBytes(progress.bytesPerSecond()) + "/s"
                        + progress.remaining()
                                .map(rest -> ", " + ProgressBar.toGo(rest))
                                .orElse("")
                : figures;
    }
}
