package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.TextOutput;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.gguf.ChatFormat;
import io.github.supercorrect.gguf.ModelReference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRunTest {
    private static final String WHOLE = "<Step1>a</Step1><Answer>4</Answer>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path models;

    private OutputStream stdout = out;
    private byte[] input = {};
    private @Nullable InputStream stdin;
    private String reply = WHOLE;
    private @Nullable SuperCorrectException failure;
    private @Nullable ModelReference opened;
    private @Nullable ChatFormat chatFormat;
    private @Nullable String problem;

    @Test
    void solve_answer_showsItAndIsYes() {
        assertThat(run("solve", "--model", "nano", "2+2")).isEqualTo(ExitCode.YES);
        assertThat(output()).isEqualTo("Step 1\n  a\n\nAnswer: 4\n");
        assertThat(errors()).isEmpty();
        assertThat(problem).isEqualTo("2+2");
    }

    @Test
    void solve_json_printsOneObject() {
        assertThat(run("solve", "--model", "nano", "--json", "2+2")).isEqualTo(ExitCode.YES);
        assertThat(output().lines()).hasSize(1);
        assertThat(Solution.fromJson(output()).raw()).isEqualTo(WHOLE);
    }

    @Test
    void solve_noAnswer_printsJsonAndSaysWhy() {
        reply = "<Step1>a</Step1>";

        assertThat(run("solve", "--model", "nano", "--json", "2+2")).isEqualTo(ExitCode.NO);
        assertThat(Solution.fromJson(output()).answer()).isEmpty();
        assertThat(errors()).contains("no answer").hasLineCount(1);
    }

    @Test
    void solve_stats_areOnStandardError() {
        assertThat(run("solve", "--model", "nano", "--stats", "2+2")).isEqualTo(ExitCode.YES);
        assertThat(errors()).contains("model: ").contains("tokens: ").contains("end: STOP");
    }

    @Test
    void solve_hyphen_readsStandardInput() {
        input = "What is 3 × 4?\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(run("solve", "--model", "nano", "-")).isEqualTo(ExitCode.YES);
        assertThat(problem).isEqualTo("What is 3 × 4?");
    }

    @Test
    void solve_standardInputNotUtf8_isUsage() {
        input = new byte[] {'1', (byte) 0xFF};

        assertThat(run("solve", "-")).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).contains("not UTF-8");
    }

    @Test
    void solve_standardInputWithByteOrderMark_isNotPartOfTheProblem() {
        input = "\uFEFF2+2\n".getBytes(StandardCharsets.UTF_8);

        assertThat(run("solve", "--model", "nano", "-")).isEqualTo(ExitCode.YES);
        assertThat(problem).isEqualTo("2+2");
    }

    @Test
    void solve_endlessStandardInput_isRefused() {
        stdin = new EndlessInput();

        assertThat(run("solve", "-")).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).contains("16 MiB").hasLineCount(1);
        assertThat(opened).isNull();
    }

    @Test
    void parse_inputBeyondTheMemory_isALineWithoutATrace() {
        stdin = new EndlessInput() {
            @Override
            public int read(byte[] target, int offset, int length) {
                throw new OutOfMemoryError("Java heap space");
            }
        };

        assertThat(run("parse")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(errors()).contains("memory").hasLineCount(1);
        assertThat(output()).isEmpty();
    }

    @Test
    void execute_problemWithoutACommand_saysThatACommandComesFirst() {
        assertThat(run("What is 2 + 2?")).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).contains("a command comes first: solve, parse, extract, grade, check, inspect, models,");
    }

    @Test
    void solve_problemBehindTwoHyphens_mayBeginWithOne() {
        assertThat(run("solve", "--model", "nano", "--", "-3 + 5")).isEqualTo(ExitCode.YES);
        assertThat(problem).isEqualTo("-3 + 5");
    }

    @Test
    void solve_atSign_isNoFileOfArguments() {
        assertThat(run("solve", "--model", "nano", "@x")).isEqualTo(ExitCode.YES);
        assertThat(problem).isEqualTo("@x");
    }

    @Test
    void solve_optionNamesModel_overTheEnvironment() {
        environment.put(ModelChoice.VARIABLE, "other.gguf");

        run("solve", "--model", "model.gguf", "2+2");

        assertThat(opened).isEqualTo(ModelReference.file(Path.of("model.gguf")));
        assertThat(errors()).isEmpty();
    }

    @Test
    void solve_environmentNamesModel_overNano() {
        environment.put(ModelChoice.VARIABLE, "other.gguf");

        run("solve", "2+2");

        assertThat(opened).isEqualTo(ModelReference.file(Path.of("other.gguf")));
        assertThat(errors()).isEmpty();
    }

    @Test
    void solve_nothingNamesModel_isNanoAndSaysSo() {
        environment.put(ModelChoice.VARIABLE, "");

        run("solve", "2+2");

        assertThat(opened).isEqualTo(ModelReference.nano());
        assertThat(errors()).contains("nano").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://hub.invalid"})
    void solve_nothingNamesModelButTheRealOneIsHere_isThatAndSaysSo(String endpoint) throws IOException {
        environment.put("HF_ENDPOINT", endpoint);
        Path snapshot = models.resolve("hub/models--QuantFactory--SuperCorrect-7B-GGUF/snapshots/main");
        Path real = Files.createFile(Files.createDirectories(snapshot).resolve("SuperCorrect-7B.Q4_K_M.gguf"));

        run("solve", "2+2");

        assertThat(opened).isEqualTo(ModelReference.file(real));
        assertThat(errors()).contains("SuperCorrect-7B.Q4_K_M.gguf").hasLineCount(1);
    }

    @Test
    void solve_publishedModelThatIsNotHere_namesTheCommandThatFetchesIt() {
        assertThat(run("solve", "--model", "SuperCorrect-7B:Q8_0", "2+2")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(errors()).contains("supercorrect models pull SuperCorrect-7B:Q8_0");
        assertThat(opened).isNull();
    }

    @Test
    void solve_chatFormat_isTheOneNamedOrTheHeaders() {
        run("solve", "--model", "nano", "2+2");
        assertThat(chatFormat).isNull();

        run("solve", "--model", "nano", "--chat-format", "mistral-v3", "2+2");
        assertThat(chatFormat).isEqualTo(ChatFormat.MISTRAL_V3);
    }

    @Test
    void solve_gpuOptions_areCheckedAndPassedOn() {
        assertThat(run("solve", "--model", "nano", "--gpu-layers", "all", "--device", "CUDA1,0", "2+2"))
                .isEqualTo(ExitCode.YES);
        assertThat(run("solve", "--model", "nano", "--device", "CUDA1,,0", "2+2"))
                .isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"most", "-1", "1.5", ""})
    void solve_gpuLayersThatAreNone_saysWhatThereIs(String layers) {
        assertThat(run("solve", "--gpu-layers=" + layers, "2+2")).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).contains("auto, all or a number");
    }

    @Test
    void solve_unknownChatFormat_namesThoseThatThereAre() {
        assertThat(run("solve", "--chat-format", "alpaca", "2+2")).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).contains("\"alpaca\"", "chatml, llama3", "gemma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "solve",
                "solve two words",
                "solve --nope x",
                "solve --temperature=-1 x",
                "solve --temperature=NaN x",
                "solve --top-p=0 x",
                "solve --seed=-1 x",
                "solve --max-tokens=0 x",
                "solve --max-tokens=many x",
                "solve --prompt-style=none x",
                "solve --model= x",
                "solve --chat-format=none x",
                "solve --chat-format= x",
                "solve --engine=best x",
                "solve --engine=llama --threads=0 x",
                "solve --isolation=none --parallel=17 x",
                "solve --kv-type=q4_0 x",
                "bench --parallel=0",
                "bench --parallel=1,17",
                "bench --repeat=0",
                "bench --prompt-tokens=1",
                "bench --max-tokens=1",
                "bench --engine=best",
                "bench problem",
                "parse a b",
                "parse /nowhere/at/all",
                "nope"
            })
    void execute_wrongUsage_isTwoLinesAtMost(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(output()).isEmpty();
        assertThat(errors().lines()).hasSizeBetween(1, 2);
    }

    @Test
    void solve_blankProblem_isUsageBeforeAnyModelIsOpened() {
        assertThat(run("solve", " ")).isEqualTo(ExitCode.USAGE);
        assertThat(opened).isNull();
    }

    @Test
    void solve_modelUnavailable_isFiveLinesAtMost() {
        failure = new ModelUnavailableException("1\n2\n3\n4\n5\n6");

        assertThat(run("solve", "--model", "nano", "--json", "2+2")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(output()).isEmpty();
        assertThat(errors()).hasLineCount(5);
    }

    @Test
    void solve_engineCrashes_isUnavailableWithoutATrace() {
        failure = new EngineCrashedException("The engine's process died.");

        assertThat(run("solve", "--model", "nano", "2+2")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(errors()).isEqualTo("supercorrect: The engine's process died.\n");
    }

    @Test
    void solve_debug_addsTheTrace() {
        failure = new EngineCrashedException("The engine's process died.");

        assertThat(run("--debug", "solve", "--model", "nano", "2+2")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(errors()).contains("\tat ");
    }

    @Test
    void solve_outputClosed_endsWithoutAWord() {
        stdout = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(run("solve", "--model", "nano", "2+2")).isEqualTo(ExitCode.NO);
        assertThat(errors()).isEmpty();
    }

    @Test
    void parse_text_printsItsJson() {
        input = WHOLE.getBytes(StandardCharsets.UTF_8);

        assertThat(run("parse", "-")).isEqualTo(ExitCode.YES);
        assertThat(Solution.fromJson(output()).raw()).isEqualTo(WHOLE);
        assertThat(errors()).isEmpty();
    }

    @Test
    void parse_file_isRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("é.txt"), WHOLE);

        assertThat(run("parse", file.toString())).isEqualTo(ExitCode.YES);
        assertThat(Solution.fromJson(output()).raw()).isEqualTo(WHOLE);
    }

    @Test
    void parse_strictWithRepairs_listsThemAndStillPrints() {
        input = "<Step 1>a<Answer>4</Answer>".getBytes(StandardCharsets.UTF_8);

        assertThat(run("parse", "--strict")).isEqualTo(ExitCode.NO);
        assertThat(errors()).contains("IRREGULAR_TAG at 0").contains("MISSING_CLOSER at 9");
        assertThat(Solution.fromJson(output()).answer()).isPresent();
    }

    @Test
    void parse_notUtf8_isReadAndSaid() {
        input = new byte[] {'a', (byte) 0xFF};

        assertThat(run("parse")).isEqualTo(ExitCode.YES);
        assertThat(Solution.fromJson(output()).raw()).isEqualTo("a\uFFFD");
        assertThat(errors()).contains("not UTF-8");
        assertThat(run("parse", "--strict")).isEqualTo(ExitCode.NO);
    }

    @Test
    void parse_lines_answersEachInOrder() {
        input = "{\"id\":1,\"text\":\"a\"}\n\n{\"id\":2}\n{\"id\":\"3\",\"text\":\"b\"}\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(run("parse", "--jsonl")).isEqualTo(ExitCode.NO);
        assertThat(output().lines()).hasSize(3);
        assertThat(output().lines().toList().get(0)).startsWith("{\"id\":1,\"solution\":{");
        assertThat(output().lines().toList().get(1))
                .startsWith("{\"id\":2,\"error\":\"")
                .endsWith(",\"line\":3}");
        assertThat(output().lines().toList().get(2)).startsWith("{\"id\":\"3\",\"solution\":{");
        assertThat(errors()).hasLineCount(1);
    }

    @Test
    void parse_strictLines_nameTheLine() {
        input = "{\"text\":\"<Step 1>a</Step1>\"}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(run("parse", "--jsonl", "--strict")).isEqualTo(ExitCode.NO);
        assertThat(errors()).contains("line 1: IRREGULAR_TAG at 0");
    }

    @Test
    void help_isOnStandardOutput() {
        assertThat(run("solve", "--help")).isEqualTo(ExitCode.YES);
        assertThat(output())
                .contains("Usage: supercorrect solve")
                .contains("--model")
                .contains("chatml, llama3, mistral-v1")
                .contains("130");
        assertThat(errors()).isEmpty();
    }

    @Test
    void randomModel_tinyShape_writesItAndSaysThatItIsMeaningless(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("tiny.gguf");
        assertThat(run("random-model", "--shape", "tiny", "--quantisation", "q8_0", file.toString()))
                .isEqualTo(ExitCode.YES);
        assertThat(Files.size(file)).isBetween(1_000_000L, 2_000_000L);
        assertThat(output()).isEmpty();
        assertThat(errors()).contains("100 % of 1 MB").contains("the answers are meaningless");
    }

    @Test
    void randomModel_fileIsThere_isUsageAndKeepsIt(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("precious.gguf"), "weights");
        assertThat(run("random-model", "--shape", "tiny", file.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).contains("is there already");
        assertThat(file).hasContent("weights");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--shape=8B", "--shape=tiny --quantisation=Q2", "--shape=0.5B --quantisation=Q4_K"})
    void randomModel_impossible_isUsageAndLeavesNothing(String options, @TempDir Path directory) {
        String line = "random-model " + options + " " + directory.resolve("m.gguf");
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).isNotEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    /** A store of its own, and a cache of the hub: a model of whoever runs the test must not change it. */
    @BeforeEach
    void nameFolders() {
        environment.put("XDG_DATA_HOME", models.toString());
        environment.put("HF_HUB_CACHE", models.resolve("hub").toString());
    }

    private int run(String... args) {
        Console console = new Console(
                stdin == null ? new ByteArrayInputStream(input) : stdin,
                new TextOutput(stdout),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                false);
        return new CommandRun(console, this::open, ScriptedSubjects.NONE, new Interruption()).execute(args);
    }

    private Solver open(ModelSettings settings) {
        settings.builder();
        opened = settings.model();
        chatFormat = settings.chatFormat();
        if (failure instanceof ModelUnavailableException) {
            throw failure;
        }
        LanguageModel scripted = (prompt, options, sink) -> {
            problem = user(prompt);
            if (failure != null) {
                throw failure;
            }
            sink.accept(reply);
            return GenerationResult.stopped();
        };
        return Solver.builder(scripted).build();
    }

    private static String user(Prompt prompt) {
        List<Message> messages = ((ChatPrompt) prompt).messages();
        return messages.get(messages.size() - 1).text();
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static class EndlessInput extends InputStream {
        @Override
        public int read() {
            return '1';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) '1');
            return length;
        }
    }
}
