package io.github.supercorrect.gguf.internal.chat;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * One chat in each format, by the vendors' published templates; white space around a message is kept or dropped as they do.
 * The chat: system "Be brief.", user "1 + 1", assistant "  It is 2  ", user "And 2 + 2?", and an answer begun with "&lt;Step1>".
 */
final class PublishedFormats {

    private PublishedFormats() {}

    static Stream<Arguments> all() {
        return Stream.of(
                arguments(ChatLayout.CHATML, """
                        <|im_start|>system
                        Be brief.<|im_end|>
                        <|im_start|>user
                        1 + 1<|im_end|>
                        <|im_start|>assistant
                          It is 2  <|im_end|>
                        <|im_start|>user
                        And 2 + 2?<|im_end|>
                        <|im_start|>assistant
                        <Step1>"""),
                arguments(ChatLayout.LLAMA3, """
                        <|begin_of_text|><|start_header_id|>system<|end_header_id|>

                        Be brief.<|eot_id|><|start_header_id|>user<|end_header_id|>

                        1 + 1<|eot_id|><|start_header_id|>assistant<|end_header_id|>

                        It is 2<|eot_id|><|start_header_id|>user<|end_header_id|>

                        And 2 + 2?<|eot_id|><|start_header_id|>assistant<|end_header_id|>

                        <Step1>"""),
                arguments(
                        ChatLayout.MISTRAL_V1,
                        "<s> [INST] Be brief.\n\n1 + 1 [/INST]   It is 2  </s> [INST] And 2 + 2? [/INST] <Step1>"),
                arguments(
                        ChatLayout.MISTRAL_V3,
                        "<s>[INST] Be brief.\n\n1 + 1[/INST] It is 2</s>[INST] And 2 + 2?[/INST] <Step1>"),
                arguments(
                        ChatLayout.MISTRAL_V3_TEKKEN,
                        "<s>[INST]Be brief.\n\n1 + 1[/INST]  It is 2  </s>[INST]And 2 + 2?[/INST]<Step1>"),
                arguments(
                        ChatLayout.MISTRAL_V7,
                        "<s>[SYSTEM_PROMPT] Be brief.[/SYSTEM_PROMPT][INST] 1 + 1[/INST]   It is 2  </s>"
                                + "[INST] And 2 + 2?[/INST] <Step1>"),
                arguments(
                        ChatLayout.MISTRAL_V7_TEKKEN,
                        "<s>[SYSTEM_PROMPT]Be brief.[/SYSTEM_PROMPT][INST]1 + 1[/INST]  It is 2  </s>"
                                + "[INST]And 2 + 2?[/INST]<Step1>"),
                arguments(ChatLayout.GEMMA, """
                        <bos><start_of_turn>user
                        Be brief.

                        1 + 1<end_of_turn>
                        <start_of_turn>model
                        It is 2<end_of_turn>
                        <start_of_turn>user
                        And 2 + 2?<end_of_turn>
                        <start_of_turn>model
                        <Step1>"""),
                arguments(ChatLayout.PHI3, """
                        <|system|>
                        Be brief.<|end|>
                        <|user|>
                        1 + 1<|end|>
                        <|assistant|>
                          It is 2  <|end|>
                        <|user|>
                        And 2 + 2?<|end|>
                        <|assistant|>
                        <Step1>"""),
                arguments(
                        ChatLayout.PHI4,
                        "<|im_start|>system<|im_sep|>Be brief.<|im_end|><|im_start|>user<|im_sep|>1 + 1<|im_end|>"
                                + "<|im_start|>assistant<|im_sep|>  It is 2  <|im_end|>"
                                + "<|im_start|>user<|im_sep|>And 2 + 2?<|im_end|><|im_start|>assistant<|im_sep|><Step1>"),
                arguments(
                        ChatLayout.PHI4_MINI,
                        "<|system|>Be brief.<|end|><|user|>1 + 1<|end|><|assistant|>  It is 2  <|end|>"
                                + "<|user|>And 2 + 2?<|end|><|assistant|><Step1>"));
    }
}
