package io.github.supercorrect.cli.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Solution;
import org.junit.jupiter.api.Test;

class ResultLineTest {
    @Test
    void solution_anyId_repeatsItInFront() {
        Solution solution = SolutionParser.parse("<Answer>4</Answer>");

        assertThat(ResultLine.solution(new TextLine("{\"a\" : 1.0}", "", null), solution))
                .isEqualTo("{\"id\":{\"a\" : 1.0},\"solution\":" + solution.toJson() + "}");
    }

    @Test
    void error_quotesInTheReason_areEscaped() {
        assertThat(ResultLine.error(new TextLine("null", null, "no \"text\"\\\n"), 12))
                .isEqualTo("{\"id\":null,\"error\":\"no \\\"text\\\"\\\\\\n\",\"line\":12}");
    }
}
