package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.internal.json.JsonText;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.evaluation.internal.lines.Lookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What makes the results of a run what they are: data set, model, prompt, sampling, strategy, versions. A run goes on only under the
 * manifest that it began with; the part {@code environment} may differ. Immutable.
 */
public final class RunManifest implements JsonForm {
    /** The version of the files of a run. */
    public static final int SCHEMA_VERSION = 1;

    static final String FILE = "manifest.json";
    private static final String ENVIRONMENT = "environment";

    private final Map<String, @Nullable Object> fields;

    private RunManifest(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** Of these fields, in this order, and of the machine. */
    static RunManifest of(JsonObject identity, int concurrency) {
        JsonObject environment = new JsonObject()
                .put("concurrency", concurrency)
                .put("java", System.getProperty("java.version"))
                .put("system", System.getProperty("os.name") + " (" + System.getProperty("os.arch") + ")");
        return new RunManifest(identity.put(ENVIRONMENT, environment.build()).build());
    }

    static RunManifest read(Path folder) throws IOException {
        return new RunManifest(JsonText.readObject(Files.readString(folder.resolve(FILE))));
    }

    /** The file is there whole or not at all, whenever this process ends. */
    void write(Path folder) throws IOException {
        Path part = Files.writeString(folder.resolve(FILE + ".part"), toJson() + "\n");
        Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** You get a field as text, for instance {@code model.sha256}; empty if it is not known. */
    public Optional<String> text(String path) {
        return new Lookup(fields).text(path);
    }

    /** You get a sentence part for each field whose value here is another than in {@code other}; empty if a run may go on. */
    public List<String> differences(RunManifest other) {
        Map<String, String> here = identity();
        Map<String, String> there = other.identity();
        Set<String> names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(here.get(name), there.get(name))) {
                differences.add(name + " is " + there.get(name) + " instead of " + here.get(name));
            }
        }
        return differences;
    }

    private Map<String, String> identity() {
        Map<String, String> flat = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!name.equals(ENVIRONMENT)) {
                flatten(name, value, flat);
            }
        });
        return flat;
    }

    private static void flatten(String name, @Nullable Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> nested) {
            nested.forEach((key, element) -> flatten(name + "." + key, element, flat));
        } else {
            flat.put(name, JsonText.write(value));
        }
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return fields;
    }

    @Override
    public String toString() {
        return "RunManifest" + fields;
    }
}
