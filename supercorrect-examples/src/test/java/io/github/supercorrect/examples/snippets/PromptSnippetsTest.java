package io.github.supercorrect.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptSnippetsTest {
    @Test
    void template_withAProblem_isFilledInOnce() {
        // tag::template
        PromptTemplate terse = PromptTemplate.builder("terse")
                .system("Solve in steps <Step1></Step1> and answer within <Answer></Answer>.")
                .user("{{problem}}")
                .build();
        SolveOptions options = SolveOptions.builder().prompt(terse).build();
        // end::template
        assertThat(options.prompt().render("1 + {{problem}}"))
                .isEqualTo(new ChatPrompt(List.of(
                        new Message(Role.SYSTEM, "Solve in steps <Step1></Step1> and answer within <Answer></Answer>."),
                        new Message(Role.USER, "1 + {{problem}}"))));
    }
}
