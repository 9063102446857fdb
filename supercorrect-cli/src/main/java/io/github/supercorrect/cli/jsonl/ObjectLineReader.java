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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads one line as an object with an id and fields that are texts. Whatever is wrong, it finds the id, if that can be told. */
final class ObjectLineReader {
    private static final int DEEPEST = 100_000;

    /** A line is in memory anyway, so nothing in it is too long; but a level of nesting takes more memory than its brackets. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(DEEPEST)
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
    private final Fields wanted;
    private final Map<String, String> found = new HashMap<>();
    /** Of the fields that are wanted and are there, but are no text. */
    private final Set<String> noTexts = new HashSet<>();

    private String id = ObjectLine.NO_ID;

    private ObjectLineReader(String line, Fields wanted) {
        this.line = line;
        this.wanted = wanted;
    }

    static ObjectLine read(byte[] line, Fields wanted) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return new ObjectLineReader(text, wanted).read();
        } catch (CharacterCodingException e) {
            ObjectLine rest = new ObjectLineReader(new String(line, StandardCharsets.UTF_8), wanted).read();
            String id = rest.id().indexOf('\uFFFD') >= 0 ? ObjectLine.NO_ID : rest.id();
            return ObjectLine.failed(id, "The line is not UTF-8.");
        }
    }

    /** Of a line that is too large: its id, if that stands in the beginning. */
    static ObjectLine readBeginning(byte[] beginning, Fields wanted, String error) {
        int kept = Math.min(beginning.length, ID_WITHIN);
        return ObjectLine.failed(read(Arrays.copyOf(beginning, kept), wanted).id(), error);
    }

    private ObjectLine read() {
        try {
            return strictly();
        } catch (IOException e) { // never from a string
            return failed("The line is not valid JSON: " + e.getMessage());
        }
    }

    private ObjectLine strictly() throws IOException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? object(parser) : failed(NO_OBJECT);
        } catch (JsonProcessingException e) {
            findIdBehindError();
            return failed("The line is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private void findIdBehindError() throws IOException {
        if (!id.equals(ObjectLine.NO_ID)) {
            return;
        }
        ObjectLineReader behind = new ObjectLineReader(line, wanted);
        try (JsonParser lenient = LENIENT.createParser(line)) {
            if (lenient.nextToken() == JsonToken.START_OBJECT) {
                behind.object(lenient);
            }
        } catch (JsonProcessingException e) {
            // What was found before it still counts.
        }
        id = isJson(behind.id) ? behind.id : ObjectLine.NO_ID;
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

    private ObjectLine object(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            field(parser.currentName(), parser, parser.nextToken());
        }
        if (parser.nextToken() != null) {
            return failed("The line holds more than one JSON value.");
        }
        for (String name : wanted.all()) {
            if (noTexts.contains(name)) {
                return failed("The field \"" + name + "\" is not a string.");
            }
            if (wanted.required().contains(name) && !found.containsKey(name)) {
                return failed("The line has no field \"" + name + "\".");
            }
        }
        return new ObjectLine(id, Map.copyOf(found), null);
    }

    /** Of fields that stand there twice the last one counts, as JSON parsers usually have it. */
    private void field(String name, JsonParser parser, JsonToken value) throws IOException {
        if (wanted.contains(name)) {
            found.remove(name);
            noTexts.add(name);
            if (value == JsonToken.VALUE_STRING) {
                found.put(name, parser.getText());
                noTexts.remove(name);
            }
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

    private ObjectLine failed(String error) {
        return ObjectLine.failed(id, error);
    }
}
