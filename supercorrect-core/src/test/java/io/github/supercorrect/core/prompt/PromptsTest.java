package io.github.supercorrect.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {
    @Test
    void texts_publishedPrompts_arePinned() {
        assertThat(Prompts.HIERARCHICAL_THOUGHT).hasSize(668);
        assertThat(PromptTemplate.sha256(Prompts.HIERARCHICAL_THOUGHT))
                .isEqualTo("8b21f35977126e9dc9a532666d58a79345fea5802b7ffb5bc5361048512f8e2e");
        assertThat(PromptTemplate.sha256(Prompts.TEACHER))
                .isEqualTo("1616a3e2593e7bf3258efd8503c94da8bca6f0c035a2e3af289901fb2ed361dc");
        assertThat(PromptTemplate.sha256(Prompts.CORRECTION))
                .isEqualTo("42543d3cb8e97c54a5738d2ae40146307ca8d86e030d58b515ff893e8dc19fdf");
        assertThat(PromptTemplate.sha256(Prompts.GROUNDED_CORRECTION))
                .isEqualTo("a3228d6f909deaea53786d37944caa8bdb49d307e63bfa436402cc0be1d40ac5");
        assertThat(PromptTemplate.sha256(Prompts.BOXED_INSTRUCTION))
                .isEqualTo("1ac42a4db949361d680bccf674bfe78603b409d1c10f77fce293f14b9e14cc1e");
    }

    @Test
    void problem_system_isTheModelCardsPrompt() {
        assertThat(Prompts.problem(PromptStyle.SYSTEM).render("1+1"))
                .isEqualTo(new ChatPrompt(List.of(
                        new Message(Role.SYSTEM, Prompts.HIERARCHICAL_THOUGHT), new Message(Role.USER, "1+1"))));
    }

    @ParameterizedTest
    @EnumSource(PromptStyle.class)
    void problem_eachStyle_needsOnlyTheProblem(PromptStyle style) {
        PromptTemplate template = Prompts.problem(style);

        assertThat(template.variables()).containsExactly("problem");
        assertThat(template.name()).isEqualTo(style.name());
        assertThat(template).isEqualTo(Prompts.problem(style));
    }

    @Test
    void render_valueHoldsAVariable_staysText() {
        Prompt prompt = Prompts.groundedCorrection()
                .render(Map.of("problem", "{{steps}} $1 \\1", "steps", "{{reference}}", "reference", "r"));

        assertThat(((ChatPrompt) prompt).messages().get(1).text())
                .isEqualTo("Problem: {{steps}} $1 \\1\nReasoning steps to be Checked:\n{{reference}}\n"
                        + "Reference Solution:\nr");
    }

    @Test
    void render_valueMissing_isNamed() {
        assertThatThrownBy(() -> Prompts.teacher().render("p"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reference");
    }

    @Test
    void build_neitherOrBothForms_isRefused() {
        assertThatThrownBy(() -> PromptTemplate.builder("t").build()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PromptTemplate.builder("t").raw("x").user("y").build())
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void hash_sameTextInOtherRoles_differs() {
        PromptTemplate one = PromptTemplate.builder("t").system("a").user("b").build();
        PromptTemplate two = PromptTemplate.builder("t").user("a").user("b").build();

        assertThat(one.hash()).hasSize(64).isNotEqualTo(two.hash());
    }
}
