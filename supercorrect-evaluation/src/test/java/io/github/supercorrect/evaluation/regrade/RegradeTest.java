package io.github.supercorrect.evaluation.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.evaluation.AnswerJudge;
import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.policy.GradingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegradeTest {
    @TempDir
    Path folder;

    private final List<ItemResult> results = new ArrayList<>();

    @Test
    void run_answersInLists_areSamples() throws IOException {
        Agreement agreement = Regrade.builder(file("""
                {"idx":7,"question":"q","gt":"0.5","pred":["\\\\frac12","2",""],"score":[true,true,false],"level":"3"}
                """)).build().run(results::add);

        assertThat(results.get(0).correct()).isEqualTo(1);
        assertThat(results.get(0).item().id()).isEqualTo("7");
        assertThat(results.get(0).samples().get(2).judgement().answer()).isNull();
        assertThat(agreement.judged()).isEqualTo(3);
        assertThat(agreement.recordedCorrect()).isEqualTo(2);
        assertThat(agreement.disagreements()).singleElement().satisfies(difference -> {
            assertThat(difference.sample()).isEqualTo(1);
            assertThat(difference.recorded()).isTrue();
            assertThat(difference.judgement().isCorrect()).isFalse();
        });
    }

    @Test
    void run_texts_areSearchedForTheAnswer() throws IOException {
        Regrade.builder(file("""
                {"problem":"p","generated_solution":"So it is \\\\boxed{2}.","expected_answer":"2"}
                """)).build().run(results::add);

        assertThat(results.get(0).first().judgement().answer()).isEqualTo("2");
        assertThat(results.get(0).first().isCorrect()).isTrue();
    }

    @Test
    void run_answersBehindMarks_areTakenFromThere() throws IOException {
        Regrade.builder(file("""
                {"text":"She has 3 and 4, so 7.\\nA: 7","gold":"3+4=<<3+4=7>>7\\n#### 7"}
                """)).build().run(results::add);

        assertThat(results.get(0).item().gold()).isEqualTo("7");
        assertThat(results.get(0).first().judgement().answer()).isEqualTo("7");
    }

    @Test
    void run_otherFields_areTakenIfNamed() throws IOException {
        Regrade.builder(file("{\"mine\":\"3\",\"pred\":\"4\",\"truth\":{\"value\":3},\"ok\":false}\n"))
                .fields(OutputFields.usual()
                        .withAnswer("mine")
                        .withGold("truth.value")
                        .withJudgement("ok"))
                .build()
                .run(results::add);

        assertThat(results.get(0).first().isCorrect()).isTrue();
    }

    @Test
    void run_otherPolicy_decides() throws IOException {
        Path file = file("{\"pred\":\"50%\",\"gold\":\"0.5\"}\n");
        GradingPolicy strict = GradingPolicy.builder().percent(false).build();

        Regrade.builder(file).build().run(results::add);
        Regrade.builder(file)
                .judge(AnswerJudge.with(AnswerGrader.with(strict)))
                .build()
                .run(results::add);

        assertThat(results).extracting(result -> result.first().isCorrect()).containsExactly(true, false);
    }

    @Test
    void run_lineWithoutOutput_isAnErrorWithItsNumber_orLeftOut() throws IOException {
        Path file = file("{\"pred\":\"1\",\"gold\":\"1\"}\n{\"gold\":\"1\"}\n[]\n{\"pred\":\"2\"}\n");

        assertThatThrownBy(() -> Regrade.builder(file).build().run(results::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("pred, prediction");
        results.clear();
        Regrade.builder(file).skipBadLines().build().run(results::add);
        assertThat(results).hasSize(1);
    }

    @Test
    void run_noOutputsOrNoFile_isRefused() throws IOException {
        Path empty = file("");

        assertThatThrownBy(() -> Regrade.builder(empty).build().run(results::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no outputs");
        assertThatThrownBy(() -> Regrade.builder(folder.resolve("none")).build().run(results::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("none");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("outputs.jsonl"), text);
    }
}
