package io.github.supercorrect.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.examples.PrintedText;
import io.github.supercorrect.examples.docs.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsingSnippetsTest {
    @Test
    void parse_irregularText_printsWhatThePageSays() {
        assertThat(Repository.text("docs/parsing.md"))
                .contains("```text\n" + PrintedText.by(ParsingSnippetsTest::parse) + "```");
    }

    @Test
    void feed_pieceByPiece_printsEvents() {
        assertThat(PrintedText.by(() -> feed(List.of("<St", "ep1>a</Step1><Ans", "wer>4</Answer>"))))
                .contains("step-completed\n")
                .endsWith("4\n");
    }

    private static void parse() {
        // tag::parse
        Solution solution = SolutionParser.parse("<Step 1:>47 + 85 = 132 <Key>Carry the one.</Step1><Answer>132");
        solution.answer().ifPresent(answer -> System.out.println(answer.value() + " by " + answer.rule()));
        solution.repairs().forEach(repair -> System.out.println(repair.kind() + " at " + repair.offset()));
        // end::parse
    }

    private static void feed(List<String> pieces) {
        // tag::incremental
        SolutionParser parser = new SolutionParser(event -> System.out.println(event.type()));
        for (String piece : pieces) {
            parser.feed(piece);
        }
        Solution solution = parser.finish();
        // end::incremental
        System.out.println(solution.answer().orElseThrow().value());
    }
}
