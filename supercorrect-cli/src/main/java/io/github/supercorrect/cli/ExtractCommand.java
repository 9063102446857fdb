package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.cli.jsonl.Fields;
import io.github.supercorrect.cli.jsonl.JsonText;
import io.github.supercorrect.cli.jsonl.ObjectLine;
import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.answer.Answer;
import io.github.supercorrect.grading.answer.AnswerExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: the answer in any text. No model is needed. */
@Command(name = "extract", description = "Finds the answer in a text that a model or a person wrote.")
final class ExtractCommand implements Callable<Integer> {
    private static final Fields FIELDS = new Fields(List.of("text"), List.of("gold"));

    private final Console console;
    private final AnswerExtractor extractor = AnswerExtractor.standard();

    @Option(
            names = "--jsonl",
            description =
                    "Read an object {\"id\", \"text\"} or {\"id\", \"text\", \"gold\"} a line, print {\"id\", \"answer\"}"
                            + " or {\"id\", \"answer\", \"equal\"} or {\"id\", \"error\", \"line\"} a line, in order.")
    private boolean jsonl;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE | -",
            description = "The file; standard input if it is - or not given.")
    private @Nullable String file;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return jsonl ? LinesRun.of(file, console).answer(FIELDS, this::answer) : extractWhole();
    }

    private int extractWhole() {
        try (InputStream in = TextInput.open(file, console)) {
            Optional<Answer> answer = extractor.extract(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            answer.map(Answer::value).map(Terminal::harmless).ifPresent(console.out()::line);
            console.out().flush();
            return answer.isPresent() ? ExitCode.YES : ExitCode.NO;
        } catch (IOException e) {
            throw TextInput.unreadable(file, e);
        }
    }

    private String answer(ObjectLine line) {
        Optional<Answer> answer = extractor.extract(line.field("text"));
        String gold = line.fields().get("gold");
        String equal = gold == null
                ? ""
                : ",\"equal\":"
                        + answer.map(Answer::value)
                                .filter(value -> isEqual(value, gold))
                                .isPresent();
        return "{\"id\":" + line.id() + ",\"answer\":"
                + answer.map(ExtractCommand::json).orElse("null") + equal + "}";
    }

    private boolean isEqual(String value, String gold) {
        return extractor.readings(gold).stream()
                .anyMatch(
                        reading -> AnswerGrader.standard().grade(value, reading).isEqual());
    }

    private static String json(Answer answer) {
        return "{\"raw\":" + JsonText.quotedBeginning(answer.raw()) + ",\"value\":"
                + JsonText.quotedBeginning(String.valueOf(answer.value()))
                + ",\"rule\":\"" + answer.rule() + "\"}";
    }
}
