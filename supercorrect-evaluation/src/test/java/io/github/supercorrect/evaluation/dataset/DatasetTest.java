package io.github.supercorrect.evaluation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    private static final String GOOD = "{\"problem\":\"1+1\",\"answer\":\"2\"}\n";

    @TempDir
    Path folder;

    @Test
    void open_math_takesTheBoxAndTheLevelsNumber() throws IOException {
        Dataset dataset = Dataset.open(file("""
                {"problem":"What is $1+1$?","level":"Level 3","type":"Algebra","solution":"It is $\\\\boxed{2}$."}
                """));

        assertThat(dataset.format()).isEqualTo(DatasetFormat.MATH);
        assertThat(items(dataset))
                .containsExactly(new DatasetItem(0, "0", "What is $1+1$?", "2", "Algebra", "3", "It is $\\boxed{2}$."));
    }

    @Test
    void open_math500_takesTheAnswerAndTheUniqueId() throws IOException {
        Dataset dataset = Dataset.open(file("""
                {"problem":"p","solution":"\\\\boxed{x}","answer":"\\\\frac12","subject":"Geometry","level":2,"unique_id":"test/7.json"}
                """));

        assertThat(items(dataset))
                .containsExactly(new DatasetItem(0, "test/7.json", "p", "\\frac12", "Geometry", "2", "\\boxed{x}"));
    }

    @Test
    void open_gsm8k_takesWhatStandsBehindTheMark() throws IOException {
        Dataset dataset = Dataset.open(file("""
                {"question":"How many?","answer":"3*2=<<3*2=6>>6\\n#### 6"}
                """));

        assertThat(dataset.format()).isEqualTo(DatasetFormat.GSM8K);
        assertThat(items(dataset).get(0).gold()).isEqualTo("6");
        assertThat(items(dataset).get(0).problem()).isEqualTo("How many?");
    }

    @Test
    void open_anyJsonLines_takesNumbersAsAnswers() throws IOException {
        Dataset dataset = Dataset.open(file("{\"id\":12,\"problem\":\"p\",\"answer\":6,\"level\":1.0}\n"));

        assertThat(dataset.format()).isEqualTo(DatasetFormat.JSONL);
        assertThat(items(dataset)).containsExactly(new DatasetItem(0, "12", "p", "6", null, "1", null));
    }

    @Test
    void open_blankLinesAndByteOrderMark_areNoProblems() throws IOException {
        assertThat(Dataset.open(file("\uFEFF" + GOOD + "\n  \n" + GOOD)).size()).isEqualTo(2);
    }

    @Test
    void open_badLine_isAnErrorWithItsNumberAndTheWayOut() throws IOException {
        Path file = file(GOOD + "\n{\"problem\":\"no answer\"}\n");

        assertThatThrownBy(() -> Dataset.open(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("no answer")
                .hasMessageContaining("--skip-bad-lines");
    }

    @Test
    void open_badLinesToBeSkipped_areListed() throws IOException {
        Path file = file(GOOD + "no JSON\n" + GOOD + "{\"answer\":\"3\"}\n");

        Dataset dataset = Dataset.open(file, DatasetOptions.defaults().skippingBadLines());

        assertThat(dataset.size()).isEqualTo(2);
        assertThat(dataset.badLines()).extracting(BadLine::number).containsExactly(2L, 4L);
        assertThat(items(dataset)).extracting(DatasetItem::index).containsExactly(0L, 1L);
    }

    @Test
    void open_bytesThatAreNotUtf8_areABadLine() throws IOException {
        Path file = folder.resolve("latin1.jsonl");
        Files.write(file, "{\"problem\":\"é\",\"answer\":\"1\"}\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Dataset.open(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void open_limit_takesTheFirstAndDoesNotReadOn() throws IOException {
        Dataset dataset = Dataset.open(
                file(GOOD + GOOD + "bad\n"), DatasetOptions.defaults().withLimit(2));

        assertThat(dataset.size()).isEqualTo(2);
    }

    @Test
    void open_limitBelowOne_isRefused() {
        assertThatThrownBy(() -> DatasetOptions.defaults().withLimit(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("limit is 0");
    }

    @Test
    void open_wrongFormat_saysWhatIsMissing() throws IOException {
        Path file = file(GOOD);

        assertThatThrownBy(() -> Dataset.open(file, DatasetOptions.defaults().withFormat(DatasetFormat.GSM8K)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("gsm8k");
    }

    @Test
    void open_noProblemOrNoFile_isRefused() throws IOException {
        Path empty = file("\n");

        assertThatThrownBy(() -> Dataset.open(empty))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("holds no problem");
        assertThatThrownBy(() -> Dataset.open(folder.resolve("none.jsonl")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("none.jsonl");
    }

    @Test
    void sha256_ofTheWholeFile_isTheKnownOne() throws IOException {
        Dataset dataset = Dataset.open(file(GOOD));

        assertThat(dataset.sha256()).isEqualTo("50cd57e5996bfce2eb29b7074a95816271e1b93d2999e9c5bc6e71b1e524104f");
    }

    private static List<DatasetItem> items(Dataset dataset) {
        List<DatasetItem> items = new ArrayList<>();
        dataset.forEach(items::add);
        return items;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("set.jsonl"), text);
    }
}
