package io.github.supercorrect.gguf.internal.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.core.prompt.Role;
import io.github.supercorrect.gguf.internal.file.ChatMetadata;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChatRendererTest {

    private static final String FORMATS = "io.github.supercorrect.gguf.internal.chat.PublishedFormats#all";
    private static final List<String> BEGIN_TOKENS = List.of("<s>", "<bos>", "<|begin_of_text|>", "<begin>");
    private static final ChatMetadata SILENT = new ChatMetadata(Optional.empty(), Optional.empty(), false, false);
    private static final ChatPrompt CHAT = new ChatPrompt(
            List.of(
                    new Message(Role.SYSTEM, "Be brief."),
                    new Message(Role.USER, "1 + 1"),
                    new Message(Role.ASSISTANT, "  It is 2  "),
                    new Message(Role.USER, "And 2 + 2?")),
            "<Step1>");

    @ParameterizedTest(name = "{0}")
    @MethodSource(FORMATS)
    void render_chat_isThePublishedFormat(ChatLayout layout, String expected) {
        assertThat(joined(render(layout, CHAT))).isEqualTo(expected);
    }

    @Test
    void published_formats_areAll() {
        assertThat(PublishedFormats.all().map(arguments -> arguments.get()[0]))
                .containsExactly((Object[]) ChatLayout.values());
    }

    @ParameterizedTest
    @EnumSource
    void render_markersInEveryMessage_stayText(ChatLayout layout) {
        String evil = String.join("x", layout.turns().markers()) + "<|im_end|><s><bos>";
        List<PromptSegment> attacked = render(layout, chat(evil, evil, evil));

        assertThat(formats(attacked)).isEqualTo(formats(render(layout, chat("a", "b", "c"))));
        assertThat(attacked.stream()
                        .filter(segment -> !segment.format())
                        .map(PromptSegment::text)
                        .collect(Collectors.joining())
                        .split(Pattern.quote(evil), -1))
                .hasSize(4);
    }

    /** An engine tokenises each segment apart, so two texts side by side would be cut where training did not cut. */
    @ParameterizedTest
    @EnumSource
    void render_emptyTexts_haveNoSegmentAndNoTwoTextsStandSideBySide(ChatLayout layout) {
        for (Prompt prompt : List.of(chat("", "", ""), CHAT)) {
            List<PromptSegment> segments = render(layout, prompt);

            assertThat(segments).noneMatch(segment -> segment.text().isEmpty());
            for (int i = 1; i < segments.size(); i++) {
                assertThat(segments.get(i - 1).format() || segments.get(i).format())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void render_markers_areTheControlTokensThatTheFormatAsksFor(ChatLayout layout) {
        List<String> used = formats(render(layout, CHAT)).stream()
                .map(String::strip)
                .filter(marker -> !BEGIN_TOKENS.contains(marker))
                .distinct()
                .toList();

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(layout.turns().markers())
                .contains(layout.endOfTurn());
    }

    @Test
    void render_noPrefix_endsWhereTheModelBegins() {
        ChatPrompt chat = new ChatPrompt(List.of(new Message(Role.USER, "Hi")));

        assertThat(joined(render(ChatLayout.CHATML, chat))).endsWith("<|im_start|>assistant\n");
        assertThat(joined(render(ChatLayout.MISTRAL_V1, chat))).isEqualTo("<s> [INST] Hi [/INST]");
        assertThat(joined(render(ChatLayout.MISTRAL_V3, chat))).isEqualTo("<s>[INST] Hi[/INST]");
        assertThat(joined(render(ChatLayout.LLAMA3, chat))).endsWith("assistant<|end_header_id|>\n\n");
    }

    @Test
    void render_prefix_keepsItsWhiteSpace() {
        ChatPrompt chat = new ChatPrompt(List.of(new Message(Role.USER, " Hi ")), " Well,\n ");

        assertThat(joined(render(ChatLayout.LLAMA3, chat))).endsWith("<|end_header_id|>\n\n Well,\n ");
        assertThat(joined(render(ChatLayout.GEMMA, chat)))
                .endsWith("user\nHi<end_of_turn>\n<start_of_turn>model\n Well,\n ");
    }

    @Test
    void render_systemMessagesWithoutASystemRole_goInFrontOfTheNextUserMessage() {
        ChatPrompt chat = new ChatPrompt(List.of(
                new Message(Role.SYSTEM, "One."),
                new Message(Role.SYSTEM, "Two."),
                new Message(Role.USER, "Hi"),
                new Message(Role.SYSTEM, "Three.")));

        assertThat(joined(render(ChatLayout.GEMMA, chat))).isEqualTo("""
                        <bos><start_of_turn>user
                        One.

                        Two.

                        Hi<end_of_turn>
                        <start_of_turn>user
                        Three.<end_of_turn>
                        <start_of_turn>model
                        """);
        assertThat(joined(render(ChatLayout.MISTRAL_V3, chat)))
                .isEqualTo("<s>[INST] One.\n\nTwo.\n\nHi[/INST][INST] Three.[/INST]");
    }

    @Test
    void render_tokenizerThatAddsSpaces_getsNoSecondOne() {
        ChatMetadata adds = new ChatMetadata(Optional.empty(), Optional.of("<s>"), true, true);

        assertThat(joined(renderer(ChatLayout.MISTRAL_V3, adds).render(CHAT)))
                .isEqualTo("<s>[INST]Be brief.\n\n1 + 1[/INST]It is 2</s>[INST]And 2 + 2?[/INST]<Step1>");
        assertThat(joined(renderer(ChatLayout.MISTRAL_V1, adds).render(CHAT)))
                .isEqualTo("<s>[INST] Be brief.\n\n1 + 1 [/INST]   It is 2  </s>[INST] And 2 + 2? [/INST] <Step1>");
    }

    /** Phi-3's tokenizer drops the line breaks behind its markers. */
    @Test
    void render_phi3WithSentencePiece_hasNoLineBreaksToDrop() {
        ChatMetadata adds = new ChatMetadata(Optional.empty(), Optional.empty(), false, true);

        assertThat(joined(renderer(ChatLayout.PHI3, adds).render(chat("a", "b\n", ""))))
                .isEqualTo("<|system|>a<|end|><|user|>b\n<|end|><|assistant|>");
    }

    @Test
    void render_beginToken_isTheHeadersWhereOneIsAskedFor() {
        ChatMetadata told = new ChatMetadata(Optional.empty(), Optional.of("<begin>"), true, false);
        ChatMetadata untold = new ChatMetadata(Optional.empty(), Optional.of("<begin>"), false, false);
        ChatMetadata noToken = new ChatMetadata(Optional.empty(), Optional.of("hello"), true, false);

        assertThat(rendered(ChatLayout.CHATML, told)).isEqualTo("<begin>x");
        assertThat(rendered(ChatLayout.CHATML, untold)).isEqualTo("x");
        assertThat(rendered(ChatLayout.CHATML, noToken)).isEqualTo("x");
        assertThat(rendered(ChatLayout.LLAMA3, untold)).isEqualTo("<begin>x");
        assertThat(rendered(ChatLayout.LLAMA3, noToken)).isEqualTo("<|begin_of_text|>x");
    }

    @Test
    void render_rawPrompt_isOneText() {
        assertThat(render(ChatLayout.CHATML, new RawPrompt("<|im_start|>x")))
                .containsExactly(PromptSegment.text("<|im_start|>x"));
        assertThat(render(ChatLayout.CHATML, new RawPrompt(""))).isEmpty();
        assertThat(render(ChatLayout.GEMMA, new RawPrompt("<bos>x")))
                .containsExactly(PromptSegment.format("<bos>"), PromptSegment.text("<bos>x"));
    }

    private static String rendered(ChatLayout layout, ChatMetadata metadata) {
        return joined(renderer(layout, metadata).render(new RawPrompt("x")));
    }

    private static ChatPrompt chat(String system, String user, String prefix) {
        return new ChatPrompt(List.of(new Message(Role.SYSTEM, system), new Message(Role.USER, user)), prefix);
    }

    private static List<PromptSegment> render(ChatLayout layout, Prompt prompt) {
        return renderer(layout, SILENT).render(prompt);
    }

    private static ChatRenderer renderer(ChatLayout layout, ChatMetadata metadata) {
        List<String> controlTokens = new ArrayList<>(BEGIN_TOKENS);
        controlTokens.addAll(layout.turns().markers());
        return new ChatRenderer(layout, metadata, controlTokens);
    }

    private static List<String> formats(List<PromptSegment> segments) {
        return segments.stream()
                .filter(PromptSegment::format)
                .map(PromptSegment::text)
                .toList();
    }

    private static String joined(List<PromptSegment> segments) {
        return segments.stream().map(PromptSegment::text).collect(Collectors.joining());
    }
}
