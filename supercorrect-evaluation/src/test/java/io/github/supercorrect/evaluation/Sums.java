package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Problems {@code n+n}, and a model that solves them, every fifth one wrongly and every seventh one without tags. */
final class Sums {
    private Sums() {}

    static Path file(Path folder, int problems) throws IOException {
        String lines = IntStream.range(0, problems)
                .mapToObj(n -> "{\"id\":\"s" + n + "\",\"problem\":\"" + n + "+" + n + "\",\"answer\":\"" + 2 * n
                        + "\",\"subject\":\"" + (n % 2 == 0 ? "even" : "odd") + "\",\"level\":" + n % 3 + "}\n")
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("sums.jsonl"), lines);
    }

    static ScriptedModel model() {
        return model(1);
    }

    static ScriptedModel model(int concurrency) {
        return ScriptedModel.builder()
                .replyTo(prompt -> reply(number(prompt)))
                .concurrency(concurrency)
                .build();
    }

    static ScriptedModel.Reply reply(int n) {
        int answer = n % 5 == 4 ? n : 2 * n;
        String text = n % 7 == 6
                ? "It is \\boxed{" + answer + "}."
                : "<Step1>é " + n + "</Step1><Answer>" + answer + "</Answer>";
        return ScriptedModel.Reply.of(text)
                .withFinishReason(n % 11 == 10 ? FinishReason.LENGTH : FinishReason.STOP)
                .withUsage(new Usage(100, 90, 10 + n, Duration.ZERO, Duration.ofMillis(n), Duration.ofMillis(2L * n)));
    }

    static int number(Prompt prompt) {
        List<String> texts = ((ChatPrompt) prompt)
                .messages().stream().map(message -> message.text()).toList();
        String problem = texts.get(texts.size() - 1);
        return Integer.parseInt(problem.substring(0, problem.indexOf('+')));
    }
}
