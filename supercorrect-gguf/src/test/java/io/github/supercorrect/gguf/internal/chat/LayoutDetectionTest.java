package io.github.supercorrect.gguf.internal.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutDetectionTest {

    private static final List<String> CHATML = List.of("<|endoftext|>", "<|im_start|>", "<|im_end|>");

    /** The parts of published templates that decide. */
    static Stream<Arguments> templates() {
        return Stream.of(
                arguments(ChatLayout.CHATML, "{{'<|im_start|>' + message['role'] + '\\n' + content + '<|im_end|>'}}"),
                arguments(ChatLayout.LLAMA3, "{{ '<|start_header_id|>' + role + '<|end_header_id|>\\n\\n' }}"),
                arguments(ChatLayout.MISTRAL_V1, "{{ ' [INST] ' + system_message + '\\n\\n' + content + ' [/INST]' }}"),
                arguments(ChatLayout.MISTRAL_V1, "{{ '[INST] ' + message['content'] + ' [/INST]' }}"),
                arguments(ChatLayout.MISTRAL_V3, "{{- '[AVAILABLE_TOOLS] [' }}{{- '[INST] ' + content + '[/INST]' }}"),
                arguments(
                        ChatLayout.MISTRAL_V3_TEKKEN,
                        "{{- \"[AVAILABLE_TOOLS][\" }}{{- \"[INST]\" + message[\"content\"] + \"[/INST]\" }}"),
                arguments(
                        ChatLayout.MISTRAL_V7,
                        "{{ '[INST] ' + content + '[/INST]' }}{{ '[SYSTEM_PROMPT] ' + content + '[/SYSTEM_PROMPT]' }}"),
                arguments(
                        ChatLayout.MISTRAL_V7_TEKKEN,
                        "{{- '[SYSTEM_PROMPT]' + system_message + '[/SYSTEM_PROMPT]' }}{{- '[INST]' + content }}"),
                arguments(ChatLayout.GEMMA, "{{ '<start_of_turn>' + role + '\\n' + message['content'] | trim }}"),
                arguments(
                        ChatLayout.PHI3, "{{'<|user|>' + '\n' + content + '<|end|>' + '\n' + '<|assistant|>' + '\n'}}"),
                arguments(
                        ChatLayout.PHI3,
                        "{{'<|' + role + '|>' + '\\n' + content + '<|end|>\\n' }}{{ '<|assistant|>'}}"),
                arguments(ChatLayout.PHI4, "{{'<|im_start|>user<|im_sep|>' + message['content'] + '<|im_end|>'}}"),
                arguments(ChatLayout.PHI4_MINI, "{{ '<|' + role + '|>' + content + '<|end|>' }}{{ '<|assistant|>' }}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("templates")
    void detect_publishedTemplate_isItsFormat(ChatLayout layout, String template) throws Exception {
        List<String> tokens = List.copyOf(layout.turns().markers());

        assertThat(LayoutDetection.detect(template, tokens)).isEqualTo(layout);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("templates")
    void detect_markersThatAreNoTokens_isRefusedNamingThem(ChatLayout layout, String template) {
        assertThatThrownBy(() -> LayoutDetection.detect(template, List.of("<unk>")))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessageContainingAll("that of " + layout, layout.endOfTurn(), "no known format fits");
    }

    @Test
    void detect_templateAndTokensThatDisagree_saysWhatFits() {
        assertThatThrownBy(() -> LayoutDetection.detect("<start_of_turn>", CHATML))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessageContainingAll("that of gemma", "<end_of_turn>, <start_of_turn>", "fit chatml");
    }

    @Test
    void detect_noKnownTemplate_isTheOnlyFormatThatFits() throws Exception {
        List<String> llama3 = List.of("<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>", "<|eom_id|>");

        assertThat(LayoutDetection.detect(null, CHATML)).isEqualTo(ChatLayout.CHATML);
        assertThat(LayoutDetection.detect("{{ messages }}", CHATML)).isEqualTo(ChatLayout.CHATML);
        assertThat(LayoutDetection.detect(null, llama3)).isEqualTo(ChatLayout.LLAMA3);
        assertThat(LayoutDetection.detect(null, List.of("<bos>", "<start_of_turn>", "<end_of_turn>")))
                .isEqualTo(ChatLayout.GEMMA);
    }

    @Test
    void detect_noTemplateAndSeveralFormats_isUndecided() {
        assertThatThrownBy(() -> LayoutDetection.detect(null, List.of("[INST]", "[/INST]", "</s>")))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessageContainingAll("no chat template", "fit several: mistral-v3, mistral-v3-tekken");
    }

    /** The end token of Mistral's first format is that of half of all models. */
    @Test
    void detect_noTemplateAndAnEndTokenOnly_isUnknown() {
        assertThatThrownBy(() -> LayoutDetection.detect(null, List.of("<s>", "</s>")))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessageContainingAll("no chat template", "(<s> </s>)", "no known format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chatml",
                "{% for i in range(10**9) %}{{ i }}{% endfor %}",
                "{{ ''.__class__.__mro__[1].__subclasses__() }}",
                "{{ '<|im_start|>' + x }}<end_of_utterance>",
                "[INST] <<SYS>>\n{{ system }}\n<</SYS>> [/INST]",
                "<\u200b|im_start|>",
                "<|IM_START|>",
                "<|start_header_id|>",
                "\ud800\0\uffff"
            })
    void detect_foreignOrHostileTemplate_isUnknown(String template) {
        assertThatThrownBy(() -> LayoutDetection.detect(template, List.of("<s>", "</s>")))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessageContaining("of no known format");
    }

    @Test
    void detect_hostileTokens_giveOneShortPlainLine() {
        List<String> tokens = IntStream.range(0, 50_000)
                .mapToObj(i -> "\u001b[31m\n\u202e" + i + "x".repeat(1000))
                .toList();

        assertThatThrownBy(() -> LayoutDetection.detect(null, tokens))
                .hasMessageContaining("and 49992 more")
                .hasMessageMatching("[ -~]{20,700}");
    }
}
