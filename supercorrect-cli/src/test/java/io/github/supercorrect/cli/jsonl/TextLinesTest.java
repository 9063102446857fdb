package io.github.supercorrect.cli.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "12345678901234567890123.450e+7",
                "\"a \\u00e9 \\\" é\"",
                "true",
                "null",
                "{\"a\" : [1.50, {\"id\": 2}], \"b\":\"}\"}",
                "[ 1 ,[]]"
            })
    void next_idOfAnyKind_isKeptAsItStands(String id) throws IOException {
        assertThat(one("{\"id\":" + id + ",\"text\":\"t\"}")).isEqualTo(new TextLine(id, "t", null));
        assertThat(one("{ \"text\" : \"t\" , \"more\" : [1, {\"text\": 2}] , \"id\" : " + id + " } \r"))
                .isEqualTo(new TextLine(id, "t", null));
    }

    @Test
    void next_loneSurrogateAndNul_areCharactersOfTheText() throws IOException {
        assertThat(one("{\"id\":1,\"text\":\"\\ud800\\u0000x\"}").text()).isEqualTo("\ud800\0x");
    }

    @Test
    void next_noId_isNull() throws IOException {
        assertThat(one("{\"text\":\"t\"}")).isEqualTo(new TextLine("null", "t", null));
    }

    @Test
    void next_fieldsTwice_theLastCounts() throws IOException {
        assertThat(one("{\"id\":1,\"text\":\"a\",\"id\":2,\"text\":\"b\"}")).isEqualTo(new TextLine("2", "b", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":7}|7|no field",
                "{\"id\":7,\"text\":5}|7|not a string",
                "{\"text\":null,\"id\":[7]}|[7]|not a string",
                "{\"id\":7,\"text\":{\"id\":8}}|7|not a string",
                "{\"id\":7,\"text\":\"a\",\"text\":1}|7|not a string",
                "{\"id\":7,\"text\":\"cut|7|not valid JSON",
                "{\"id\":7,\"text\":\"a\"} x|7|not valid JSON",
                "{\"id\":7,\"text\":\"a\"} {}|7|more than one",
                "{\"text\":\"\\(x\\)\",\"id\":7}|7|not valid JSON",
                "{\"text\":\"a\tb\",\"id\":[7]}|[7]|not valid JSON",
                "{\"text\":\"\\(x\\)\",\"id\":\"\\(\"}|null|not valid JSON",
                "{\"text\":\"\\(x\\)\",\"id\":7, cut|7|not valid JSON",
                "nonsense|null|not valid JSON",
                "[{\"id\":7}]|null|not a JSON object",
                "\"text\"|null|not a JSON object",
                "3|null|not a JSON object",
                "{|null|not valid JSON"
            })
    void next_notSuchAnObject_keepsTheIdAndSaysWhy(String line, String id, String reason) throws IOException {
        TextLine read = one(line);

        assertThat(read.text()).isNull();
        assertThat(read.id()).isEqualTo(id);
        assertThat(read.error()).contains(reason).doesNotContain("\n");
    }

    @Test
    void next_notUtf8_keepsTheIdUnlessItIsTheDamage() throws IOException {
        assertThat(first(bytes("{\"id\":7,\"text\":\"", 0xFF, "\"}")))
                .isEqualTo(new TextLine("7", null, "The line is not UTF-8."));
        assertThat(first(bytes("{\"id\":\"", 0xFF, "\",\"text\":\"\"}")).id()).isEqualTo("null");
    }

    @Test
    void next_blankLines_areSkippedAndCounted() throws IOException {
        TextLines lines = lines("\uFEFF\n \t\r\n{\"text\":\"a\"}\n\n{\"text\":\"b\"}");
        List<Long> numbers = new ArrayList<>();

        while (lines.next() != null) {
            numbers.add(lines.number());
        }

        assertThat(numbers).containsExactly(3L, 5L);
    }

    @Test
    void next_byteOrderMark_isNoPartOfTheFirstLine() throws IOException {
        assertThat(one("\uFEFF{\"text\":\"a\"}").text()).isEqualTo("a");
    }

    @Test
    void readBeginning_ofALineThatIsTooLong_hasItsId() {
        TextLine read = TextLineReader.readBeginning(
                ("{\"id\":[7],\"text\":\"" + "é".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8), "too long");

        assertThat(read).isEqualTo(new TextLine("[7]", null, "too long"));
    }

    @Test
    void next_deepAndLong_isNoError() throws IOException {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        String text = "x".repeat(2_000_000);

        assertThat(one("{\"text\":\"" + text + "\",\"id\":" + deep + "}")).isEqualTo(new TextLine(deep, text, null));
    }

    private static TextLine one(String line) throws IOException {
        return first(line.getBytes(StandardCharsets.UTF_8));
    }

    private static TextLine first(byte[] line) throws IOException {
        TextLine read = new TextLines(new ByteArrayInputStream(line), () -> {}).next();
        assertThat(read).isNotNull();
        return read == null ? new TextLine("", null, null) : read;
    }

    private static TextLines lines(String text) {
        return new TextLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), () -> {});
    }

    private static byte[] bytes(String before, int between, String after) {
        return (before + (char) between + after).getBytes(StandardCharsets.ISO_8859_1);
    }
}
