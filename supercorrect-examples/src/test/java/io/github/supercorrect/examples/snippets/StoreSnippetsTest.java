package io.github.supercorrect.examples.snippets;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.SuperCorrect;
import io.github.supercorrect.gguf.store.ModelStore;
import io.github.supercorrect.gguf.store.PullListener;
import io.github.supercorrect.gguf.store.PullProgress;
import io.github.supercorrect.gguf.store.StoredModel;
import io.github.supercorrect.grading.answer.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snippets about models that are not there: tests ask no server of the world. */
class StoreSnippetsTest {
    @Test
    void pull_offline_saysSo(@TempDir Path folder) {
        ModelStore store = ModelStore.builder()
                .environment(Map.of())
                .directory(folder)
                .offline(true)
                .build();
        assertThatThrownBy(() -> pull(store))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("HF_HUB_OFFLINE");
    }

    private static void pull(ModelStore store) {
        // tag::pull
        StoredModel model = store.pull(ModelReference.parse("SuperCorrect-7B"), new PullListener() {
            @Override
            public void onProgress(PullProgress progress) {
                System.out.println(progress.bytes() + " of " + progress.size());
            }
        });
        System.out.println(model.file());
        // end::pull
    }

    @Test
    void card_modelIsNotHere_namesTheCommand() {
        ModelReference model = ModelReference.parse("hf:owner/repository/not-here.gguf");
        assertThatThrownBy(() -> card(model))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("supercorrect models pull hf:owner/repository/not-here.gguf");
    }

    private static void card(ModelReference model) {
        // tag::card
        String problem = "Find the distance between the foci of the ellipse \\[9x^2 + \\frac{y^2}{9} = 99.\\]";
        try (Solver solver = SuperCorrect.open(model)) {
            Solution solution =
                    solver.solve(problem, SolveOptions.builder().maxTokens(1024).build());
            solution.steps().forEach(step -> System.out.println(step.number() + ". " + step.text()));
            System.out.println(solution.answer().map(Answer::value).orElse("no answer"));
        }
        // end::card
    }
}
