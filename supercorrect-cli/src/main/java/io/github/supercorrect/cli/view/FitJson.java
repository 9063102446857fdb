package io.github.supercorrect.cli.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.fit.Fit;
import io.github.supercorrect.gguf.fit.Machine;
import io.github.supercorrect.gguf.fit.MemoryUse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** How a model fits a machine, as one JSON object. */
public final class FitJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FitJson() {}

    /** You get the object in one line. */
    public static String of(GgufFile file, Machine machine, Fit fit) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("file", String.valueOf(file.path().getFileName()));
            writeSettings(out, fit);
            writeMemory(out, fit.memory());
            writeMachine(out, machine);
            out.writeArrayFieldStart("explanation");
            for (String line : fit.explanation()) {
                out.writeString(line);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeSettings(JsonGenerator out, Fit fit) throws IOException {
        out.writeNumberField("contextSize", fit.contextSize());
        out.writeNumberField("parallel", fit.parallel());
        out.writeNumberField("contexts", fit.contexts());
        out.writeNumberField("threads", fit.threads());
        out.writeStringField("kvType", fit.kvType().name().toLowerCase(Locale.ROOT));
        out.writeBooleanField("repack", fit.repack());
        out.writeNumberField("gpuLayers", fit.gpuLayers());
    }

    private static void writeMemory(JsonGenerator out, MemoryUse use) throws IOException {
        out.writeObjectFieldStart("memoryBytes");
        out.writeNumberField("peak", use.peak());
        out.writeNumberField("weights", use.weights());
        out.writeNumberField("repacked", use.repacked());
        out.writeNumberField("cells", use.cells());
        out.writeNumberField("compute", use.compute());
        out.writeNumberField("engine", use.engine());
        out.writeEndObject();
    }

    private static void writeMachine(JsonGenerator out, Machine machine) throws IOException {
        out.writeObjectFieldStart("machine");
        out.writeNumberField("processors", machine.processors());
        if (machine.availableBytes().isPresent()) {
            out.writeNumberField("availableBytes", machine.availableBytes().getAsLong());
        }
        out.writeStringField("memoryLimit", machine.memoryLimit());
        out.writeNumberField("gpus", machine.gpus().size());
        out.writeEndObject();
    }
}
