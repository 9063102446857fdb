package io.github.supercorrect.cli.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one line as an object with {@code id} and {@code text}. Whatever is wrong, it finds the id, if that can be told. */
final class TextLineReader {
    /** A line is in memory anyway, so nothing in it is too long. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Takes what people forget to escape (LaTeX above all), to find the id behind it. */
    private static final JsonFactory LENIENT = FACTORY.rebuild()
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** An id may be far from the beginning, but not in a text of this length before it. */
    private static final int ID_WITHIN = 1 << 20;

    private static final String NO_OBJECT = "The line is not a JSON object.";

    private final String line;
    private String id = TextLine.NULL;
    private @Nullable String text;
    private @Nullable JsonToken kindOfText;

    private TextLineReader(String line) {
        this.line = line;
    }

    static TextLine read(byte[] line) {
        try {
            return new TextLineReader(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line))
                            .toString())
                    .read();
        } catch (CharacterCodingException e) {
            TextLine rest = new TextLineReader(new String(line, StandardCharsets.UTF_8)).read();
            String id = rest.id().indexOf('\uFFFD') >= 0 ? TextLine.NULL : rest.id();
            return new TextLine(id, null, "The line is not UTF-8.");
        }
    }

    /** Of a line that is too large: its id, if that stands in the beginning. */
    static TextLine readBeginning(byte[] beginning, String error) {
        int kept = Math.min(beginning.length, ID_WITHIN);
        TextLine read = read(Arrays.copyOf(beginning, kept));
        return new TextLine(read.id(), null, error);
    }

    private TextLine read() {
        try {
            return strictly();
        } catch (IOException e) { // never from a string
            return failed("The line is not valid JSON: " + e.getMessage());
        }
    }

    private TextLine strictly() throws IOException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? object(parser) : failed(NO_OBJECT);
        } catch (JsonProcessingException e) {
            findIdBehindError();
            return failed("The line is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private void findIdBehindError() throws IOException {
        if (!id.equals(TextLine.NULL)) {
            return;
        }
        TextLineReader behind = new TextLineReader(line);
        try (JsonParser lenient = LENIENT.createParser(line)) {
            if (lenient.nextToken() == JsonToken.START_OBJECT) {
                behind.object(lenient);
            }
        } catch (JsonProcessingException e) {
            // What was found before it still counts.
        }
        id = isJson(behind.id) ? behind.id : TextLine.NULL;
    }

    private static boolean isJson(String value) throws IOException {
        try (JsonParser strict = FACTORY.createParser(value)) {
            strict.nextToken();
            strict.skipChildren();
            return strict.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private TextLine object(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            field(parser.currentName(), parser, parser.nextToken());
        }
        if (parser.nextToken() != null) {
            return failed("The line holds more than one JSON value.");
        }
        if (kindOfText == null) {
            return failed("The line has no field \"text\".");
        }
        return text == null ? failed("The field \"text\" is not a string.") : new TextLine(id, text, null);
    }

    /** Of fields that stand there twice the last one counts, as JSON parsers usually have it. */
    private void field(String name, JsonParser parser, JsonToken value) throws IOException {
        if (name.equals("text")) {
            kindOfText = value;
            text = value == JsonToken.VALUE_STRING ? parser.getText() : null;
            parser.skipChildren();
        } else if (name.equals("id")) {
            int from = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
            parser.skipChildren();
            parser.finishToken();
            id = line.substring(from, Math.toIntExact(parser.currentLocation().getCharOffset()));
        } else {
            parser.skipChildren();
        }
    }

    private TextLine failed(String error) {
        return new TextLine(id, null, error);
    }
}
