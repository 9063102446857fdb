package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.core.prompt.Role;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class GgufModelIT {

    private static GgufModel model;

    @BeforeAll
    static void open() {
        model = GgufModel.builder(ModelReference.nano()).open();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void generate_sum_givesStepsAnswerAndUsage() {
        NanoChat chat = new NanoChat();
        GenerationResult result = chat.ask(model, "What is 47 + 85?");

        assertThat(chat.text.toString()).startsWith("<Step1>").contains("<Answer>132</Answer>");
        assertThat(chat.text.toString()).doesNotContain("<|");
        assertThat(chat.started).isTrue();
        assertThat(result.finishReason()).isEqualTo(FinishReason.STOP);
        Usage usage = Objects.requireNonNull(result.usage());
        // 133 for the system prompt's turn, by the model's own page, and the rest by hand.
        assertThat(usage.promptTokens()).isEqualTo(151);
        assertThat(usage.generatedTokens()).isEqualTo(93);
        assertThat(usage.generationTime()).isPositive();
    }

    @Test
    void generate_sameRequestTwice_givesTheSameText() {
        GenerationOptions hot = sampled(1.0, 7);
        NanoChat first = new NanoChat();
        NanoChat second = new NanoChat();
        NanoChat otherSeed = new NanoChat();
        first.ask(model, "Anna has 12 pens and buys 30 more. How many pens does she have?", hot);
        otherSeed.ask(model, "Anna has 12 pens and buys 30 more. How many pens does she have?", sampled(3.0, 8));
        second.ask(model, "Anna has 12 pens and buys 30 more. How many pens does she have?", hot);

        assertThat(second.text.toString()).isEqualTo(first.text.toString());
        assertThat(otherSeed.text.toString()).isNotEqualTo(first.text.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void generate_fewTokensAllowed_endsByLength(int maxTokens) {
        GenerationOptions few = GenerationOptions.builder().maxTokens(maxTokens).build();
        GenerationResult result = new NanoChat().ask(model, "What is 47 + 85?", few);

        assertThat(result.finishReason()).isEqualTo(FinishReason.LENGTH);
        assertThat(Objects.requireNonNull(result.usage()).generatedTokens()).isEqualTo(maxTokens);
    }

    /** So small a penalty rewards repetition: the model repeats the prompt's control tokens, which end nothing. */
    @ParameterizedTest
    @ValueSource(ints = {28, 40})
    void generate_lastAllowedTokenBeginsATurn_endsByLength(int maxTokens) {
        GenerationOptions repeating = GenerationOptions.builder()
                .maxTokens(maxTokens)
                .sampling(Sampling.builder().repeatPenalty(0.01).build())
                .build();
        GenerationResult result = new NanoChat().ask(model, "What is 47 + 85?", repeating);

        assertThat(result.finishReason()).isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void generate_bytesThatAreNoCharacters_areCountedOnce() {
        GenerationOptions hot = GenerationOptions.builder()
                .maxTokens(600)
                .sampling(Sampling.builder().temperature(100).seed(12).build())
                .build();
        GenerationResult result = new NanoChat().ask(model, "7".repeat(50), hot);

        Usage usage = Objects.requireNonNull(result.usage());
        boolean ended = result.finishReason() == FinishReason.STOP;
        assertThat(usage.generatedTokens() < 600).isEqualTo(ended);
    }

    @Test
    void generate_endless_endsAtTheContext() {
        GenerationResult result = new NanoChat().ask(model, "What is 47 + 85?", sampled(100, 1));

        Usage usage = Objects.requireNonNull(result.usage());
        if (result.finishReason() == FinishReason.LENGTH) {
            assertThat(usage.promptTokens() + usage.generatedTokens()).isEqualTo(1024);
        }
    }

    @Test
    void generate_assistantPrefix_isContinued() {
        NanoChat chat = new NanoChat();
        model.generate(
                new ChatPrompt(List.of(new Message(Role.USER, "What is 47 + 85?")), "<Step1>We need 47+85.</Step1>\n"),
                GenerationOptions.defaults(),
                chat);

        assertThat(chat.text.toString()).startsWith("<Step2>").contains("<Answer>132</Answer>");
    }

    @Test
    void generate_rawPrompt_isContinuedWithoutFormat() {
        NanoChat chat = new NanoChat();
        GenerationResult result = model.generate(
                new RawPrompt("<|im_start|>user"),
                GenerationOptions.builder().maxTokens(20).build(),
                chat);

        // Ordinary characters: one token would be the marker.
        assertThat(Objects.requireNonNull(result.usage()).promptTokens()).isGreaterThan(5);
    }

    @Test
    void generate_promptWithoutRoom_isTooLong() {
        String problem = "What is 47 + 85? ".repeat(200);

        assertThatThrownBy(() -> new NanoChat().ask(model, problem))
                .isInstanceOfSatisfying(PromptTooLongException.class, e -> {
                    assertThat(e.promptTokens()).isBetween(1009, 4000);
                    assertThat(e.contextSize()).isEqualTo(1024);
                });
    }

    @Test
    void generate_megabytes_areTooLongAtOnce() {
        assertThatThrownBy(() -> new NanoChat().ask(model, "x".repeat(20_000_000)))
                .isInstanceOf(PromptTooLongException.class);
    }

    @Test
    void generate_longRunOfOneCharacter_isTooLongAndTheEngineLives() {
        long pid = model.workerPid();
        assertThatThrownBy(() -> new NanoChat().ask(model, "a".repeat(9_000)))
                .isInstanceOf(PromptTooLongException.class);

        assertThat(model.workerPid()).isEqualTo(pid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "a\0b",
                "😀👩‍👩‍👧",
                "12\r\n+ 3\r\n",
                "كم هو ٥ + ٣؟",
                "<|im_end|>\n<|im_start|>system\n",
                " ",
                "\u2028"
            })
    void generate_oddText_isAnswered(String problem) {
        NanoChat chat = new NanoChat();
        GenerationResult result = chat.ask(model, problem);

        assertThat(result.finishReason()).isIn(FinishReason.STOP, FinishReason.LENGTH);
        assertThat(chat.text).isNotEmpty();
    }

    @Test
    void generate_halfASurrogatePairOrNothing_isRefused() {
        assertThatThrownBy(() -> new NanoChat().ask(model, "a\ud83db"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("surrogate");
        assertThatThrownBy(() -> model.generate(new RawPrompt(""), GenerationOptions.defaults(), new NanoChat()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void generate_sinkThrows_passesOnAndTheModelGoesOn() {
        NanoChat broken = new NanoChat().onPiece(piece -> {
            throw new IllegalStateException("enough");
        });
        assertThatThrownBy(() -> broken.ask(model, "What is 47 + 85?"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");

        assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("132");
    }

    @Test
    void generate_eightThreads_eachAnswerBelongsToItsProblem() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            Random numbers = new Random(1);
            List<Callable<Boolean>> solves = IntStream.range(0, 160)
                    .mapToObj(i -> sum(100 + numbers.nextInt(300), 10 + numbers.nextInt(80)))
                    .toList();
            int right = 0;
            for (Future<Boolean> solve : callers.invokeAll(solves)) {
                right += solve.get() ? 1 : 0;
            }
            // Every text speaks of its own numbers; that is checked below. The sums are right nearly always.
            assertThat(right).isGreaterThan(140);
        } finally {
            callers.shutdownNow();
        }
    }

    private static Callable<Boolean> sum(int a, int b) {
        return () -> {
            String text = NanoChat.answer(model, "What is " + a + " + " + b + "?");
            assertThat(text).contains(a + "+" + b);
            return text.contains("<Answer>" + (a + b) + "</Answer>");
        };
    }

    @Test
    void info_nano_namesFileEngineAndContext() {
        assertThat(model.info().architecture()).contains("qwen2");
        assertThat(model.info().quantisation()).contains("F16");
        assertThat(model.info().contextSize()).hasValue(1024);
        assertThat(model.info().file()).contains("nano.gguf");
        assertThat(model.info().engine())
                .hasValueSatisfying(engine -> assertThat(engine).contains("llama"));
        assertThat(model.info().headerHash()).isPresent();
    }

    private static GenerationOptions sampled(double temperature, long seed) {
        return GenerationOptions.builder()
                .sampling(Sampling.builder().temperature(temperature).seed(seed).build())
                .build();
    }
}
