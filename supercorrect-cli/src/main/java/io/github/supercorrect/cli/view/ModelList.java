package io.github.supercorrect.cli.view;

import io.github.supercorrect.gguf.store.AvailableModel;
import io.github.supercorrect.gguf.store.ModelStore;
import io.github.supercorrect.gguf.store.StoredModel;
import java.util.List;
import java.util.Locale;

/** Models one a line, the reference first. */
public final class ModelList {
    private ModelList() {}

    /** You get a line for each model on this machine. */
    public static List<String> of(List<StoredModel> models) {
        int width = models.stream()
                .mapToInt(model -> model.reference().toString().length())
                .max()
                .orElse(1);
        return models.stream().map(model -> line(model, width)).toList();
    }

    private static String line(StoredModel model, int width) {
        return start(model.reference().toString(), width, model.size())
                + model.licence().orElse("licence unknown") + "  "
                + model.origin().orElse("origin unknown") + "  " + model.source() + "  "
                + (model.isInHubCache() ? "in the hub's cache" : "in the store");
    }

    /** You get a line for each model that can be fetched by its name. */
    public static List<String> available() {
        List<AvailableModel> models = ModelStore.available();
        int width = models.stream()
                .mapToInt(model -> model.reference().toString().length())
                .max()
                .orElse(1);
        return models.stream()
                .map(model -> start(model.reference().toString(), width, model.size()) + model.licence() + "  "
                        + model.origin())
                .toList();
    }

    private static String start(String reference, int width, long size) {
        return String.format(Locale.ROOT, "%-" + width + "s  %9s  ", reference, Magnitude.ofBytes(size));
    }
}
