package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.gguf.corpus.DamagedModel;
import io.github.supercorrect.gguf.corpus.DamagedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every damaged file through the whole of it: no outcome without a type, and the table of them. */
@Tag("slow")
@Timeout(1800)
class DamagedModelsIT {

    private static final int MUTATIONS = 500;
    private static final long SEED = 4;

    @TempDir
    Path directory;

    @Test
    void open_damagedFiles_areTypedOutcomes() throws IOException {
        Map<String, Integer> table = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (DamagedModel model : Stream.concat(DamagedModels.kinds(), DamagedModels.mutations(SEED, MUTATIONS))
                .toList()) {
            String outcome = outcome(Files.write(directory.resolve("model.gguf"), model.bytes()));
            table.merge(outcome.lines().findFirst().orElse(""), 1, Integer::sum);
            lines.add(model.name() + ": " + outcome);
        }
        lines.add(table.toString());
        Files.write(Path.of("target").resolve("damaged-models-outcomes.txt"), lines);

        assertThat(table.getOrDefault("refused by the header", 0)).isGreaterThan(700);
    }

    private static String outcome(Path file) {
        GgufModelBuilder builder = GgufModel.builder(ModelReference.file(file)).loadTimeout(Duration.ofSeconds(10));
        try (GgufModel model = builder.open()) {
            new NanoChat()
                    .ask(
                            model,
                            "1 + 1",
                            GenerationOptions.builder().maxTokens(4).build());
            return "ran";
        } catch (ModelUnavailableException e) {
            return "refused by the header";
        } catch (SuperCorrectException e) {
            return e.getClass().getSimpleName() + "\n" + e.getMessage();
        }
    }
}
