package io.github.supercorrect.cli.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.supercorrect.gguf.doctor.DoctorReport;
import io.github.supercorrect.gguf.doctor.Fact;
import io.github.supercorrect.gguf.doctor.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** What the doctor found, as one JSON object. */
public final class DoctorJson {
    private static final JsonFactory JSON = new JsonFactory();

    private DoctorJson() {}

    /** You get the object in one line. */
    public static String of(DoctorReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeBooleanField("healthy", report.isHealthy());
            out.writeArrayFieldStart("findings");
            for (Finding finding : report.findings()) {
                out.writeStartObject();
                out.writeStringField("code", finding.code().text());
                out.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
                out.writeStringField("message", finding.message());
                out.writeEndObject();
            }
            out.writeEndArray();
            writeFacts(out, report);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeFacts(JsonGenerator out, DoctorReport report) throws IOException {
        out.writeArrayFieldStart("facts");
        for (Fact fact : report.facts()) {
            out.writeStartObject();
            out.writeStringField("section", fact.section());
            out.writeStringField("name", fact.name());
            out.writeStringField("value", fact.value());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
