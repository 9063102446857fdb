package io.github.supercorrect.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Solution;
import org.junit.jupiter.api.Test;

class JsonSnippetsTest {
    @Test
    void fromJson_ofToJson_isEqual() {
        Solution solution = SolutionParser.parse("<Step 1>a</Step1><Answer>\ud83d 4");

        // tag::roundtrip
        String json = solution.toJson();
        Solution again = Solution.fromJson(json);
        // end::roundtrip

        assertThat(again).isEqualTo(solution);
    }
}
