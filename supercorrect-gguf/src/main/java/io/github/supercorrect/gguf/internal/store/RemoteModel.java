package io.github.supercorrect.gguf.internal.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model that is not on this machine from the start: SuperCorrect-7B by its name, or one file.
 *
 * @param file null for the name
 * @param quantisation of the name; null for the one that suits the machine
 */
public record RemoteModel(
        @Nullable RemoteFile file, @Nullable String quantisation) {

    /** Whether the text names such a model, rightly or not. */
    public static boolean isMeant(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        String name = PublishedModel.NAME.toLowerCase(Locale.ROOT);
        return small.equals(name)
                || small.startsWith(name + ":")
                || small.startsWith(RemoteFile.HUB_PREFIX)
                || small.startsWith("https://")
                || small.startsWith("http://");
    }

    /**
     * Reads such a text.
     *
     * @throws io.github.supercorrect.core.error.InvalidInputException if it is not as it must be
     */
    public static RemoteModel parse(String text) {
        String name = PublishedModel.NAME;
        if (text.equalsIgnoreCase(name)) {
            return new RemoteModel(null, null);
        }
        if (text.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
            return new RemoteModel(null, PublishedModel.requireQuantisation(text.substring(name.length() + 1)));
        }
        return new RemoteModel(RemoteFile.parse(text), null);
    }

    /** What {@link #parse} reads as this model. */
    public String text() {
        if (file != null) {
            return file.text();
        }
        return quantisation == null ? PublishedModel.NAME : PublishedModel.NAME + ":" + quantisation;
    }

    /** The same for a command that people are shown: of an address's query, which can hold a signature, only that there is one. */
    String command() {
        return file == null || file.repository() != null ? text() : text().replaceFirst("\\?[^#]*", "?…");
    }

    /** The same for people. */
    public String shown() {
        return file == null ? text() : file.shown();
    }

    /** With the quantisation that suits the machine, where a name has none. */
    public RemoteModel settled() {
        return file == null && quantisation == null ? new RemoteModel(null, MemoryChoice.here()) : this;
    }

    /** Where it may be fetched, in order. */
    List<RemoteFile> files() {
        if (file != null) {
            return List.of(file);
        }
        return PublishedModel.files(quantisationHere());
    }

    /** What may stand for it: for a name without quantisation any one, that for the machine first, then the smaller ones. */
    Stream<RemoteFile> acceptable() {
        if (file != null || quantisation != null) {
            return files().stream();
        }
        List<String> all = PublishedModel.quantisations();
        int best = all.indexOf(MemoryChoice.here());
        Stream<String> smaller = Stream.iterate(best, i -> i >= 0, i -> i - 1).map(all::get);
        return Stream.concat(smaller, all.subList(best + 1, all.size()).stream())
                .flatMap(name -> PublishedModel.files(name).stream());
    }

    /** About how many bytes it has; 0 if nothing is known. */
    public long expectedSize() {
        return file == null ? PublishedModel.size(quantisationHere()) : 0;
    }

    private String quantisationHere() {
        return quantisation == null ? MemoryChoice.here() : quantisation;
    }
}
