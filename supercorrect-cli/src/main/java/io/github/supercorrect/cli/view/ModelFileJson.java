package io.github.supercorrect.cli.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.GgufFile.Tensor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a model file is, as one JSON object. What the file does not say is left out. */
public final class ModelFileJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final GgufFile file;
    private final JsonGenerator out;

    private ModelFileJson(GgufFile file, JsonGenerator out) {
        this.file = file;
        this.out = out;
    }

    /** You get the object in one line, with the tensors if they are wanted. */
    public static String of(GgufFile file, boolean tensors) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            ModelFileJson json = new ModelFileJson(file, out);
            out.writeStartObject();
            json.writeFile();
            json.writeModel();
            json.writeText();
            if (tensors) {
                json.writeTensors();
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void writeFile() throws IOException {
        out.writeStringField("file", String.valueOf(file.path().getFileName()));
        out.writeNumberField("fileSize", file.size());
        out.writeNumberField("ggufVersion", file.version());
        out.writeStringField("headerSha256", file.headerHash());
        out.writeBooleanField("runnable", file.obstacle().isEmpty());
        write("obstacle", file.obstacle());
    }

    private void writeModel() throws IOException {
        write("name", file.name());
        out.writeStringField("architecture", file.architecture());
        out.writeNumberField("parameters", file.parameters());
        out.writeStringField("quantisation", file.quantisation());
        out.writeNumberField("contextLength", file.contextLength());
        out.writeNumberField("blockCount", file.blockCount());
        out.writeNumberField("embeddingLength", file.embeddingLength());
        out.writeNumberField("feedForwardLength", file.feedForwardLength());
        out.writeNumberField("headCount", file.headCount());
        out.writeNumberField("headCountKv", file.headCountKv());
        out.writeNumberField("headLength", file.headLength());
        if (file.rmsEpsilon().isPresent()) {
            out.writeNumberField("rmsEpsilon", file.rmsEpsilon().getAsDouble());
        }
        out.writeNumberField("ropeBase", file.ropeBase());
        out.writeNumberField("kvBytesPerToken", file.kvBytesPerToken());
        out.writeNumberField("tensorCount", file.tensors().size());
        out.writeObjectFieldStart("bytesByType");
        for (Map.Entry<String, Long> type : file.bytesByType().entrySet()) {
            out.writeNumberField(type.getKey(), type.getValue());
        }
        out.writeEndObject();
    }

    private void writeText() throws IOException {
        out.writeNumberField("vocabularySize", file.vocabularySize());
        out.writeStringField("tokenizer", file.tokenizer());
        write("tokenizerPre", file.tokenizerPre());
        write("beginOfText", file.beginOfText());
        write("endOfText", file.endOfText());
        write("endOfTurn", file.endOfTurn());
        write("chatFormat", file.chatFormat());
        write("chatTemplate", file.chatTemplate());
    }

    private void writeTensors() throws IOException {
        out.writeArrayFieldStart("tensors");
        for (Tensor tensor : file.tensors()) {
            out.writeStartObject();
            out.writeStringField("name", tensor.name());
            out.writeStringField("type", tensor.type());
            out.writeArrayFieldStart("dimensions");
            for (long dimension : tensor.dimensions()) {
                out.writeNumber(dimension);
            }
            out.writeEndArray();
            out.writeNumberField("offset", tensor.offset());
            out.writeNumberField("bytes", tensor.bytes());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void write(String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.writeStringField(field, text.get());
        }
    }

    private void write(String field, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            out.writeNumberField(field, number.getAsInt());
        }
    }
}
