package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What fifty models leave behind that were opened, used and closed one after the other, and whether programs end. */
@Tag("slow")
@Timeout(900)
@EnabledOnOs(OS.LINUX)
class MemoryCyclesIT {

    @TempDir
    Path home;

    @Test
    void cycles_fiftyInThisProcess_takeNoMoreMemoryThanFive() throws Exception {
        List<String> lines = cycles(LlamaPrograms.CyclesHere.class);

        long afterFive = Long.parseLong(lines.get(0));
        long afterFifty = Long.parseLong(lines.get(1));
        Figures.print(
                "cycles in process",
                "anonymous memory %.1f MB after 5, %.1f MB after 50 (%+.1f %%)",
                afterFive / 1e6,
                afterFifty / 1e6,
                100.0 * afterFifty / afterFive - 100);
        assertThat(afterFifty).isLessThan(afterFive + afterFive / 20);
        assertThat(left()).isEmpty();
    }

    @Test
    void cycles_fiftyInWorkers_leaveNoProcessAndNoFile() throws Exception {
        List<String> lines = cycles(LlamaPrograms.CyclesInWorkers.class);

        long afterFive = Long.parseLong(lines.get(0));
        long afterFifty = Long.parseLong(lines.get(1));
        Figures.print(
                "cycles in workers",
                "anonymous memory of the application %.1f MB after 5, %.1f MB after 50; processes left %s",
                afterFive / 1e6,
                afterFifty / 1e6,
                lines.get(2));
        assertThat(lines.get(2)).isEqualTo("0");
        assertThat(left()).isEmpty();
    }

    /**
     * The Java heap has its size from the start, and only one compiler is at work: what these take at first would look like a
     * leak.
     */
    private List<String> cycles(Class<?> program) throws Exception {
        return JavaProgram.start(
                        home,
                        System.getProperty("java.class.path"),
                        List.of(),
                        List.of("-Xms32m", "-Xmx32m", "-XX:+AlwaysPreTouch", "-XX:TieredStopAtLevel=1"),
                        Map.of(),
                        program)
                .finish(60);
    }

    @Test
    void program_thatNeverClosesTheEngineInItself_endsByItself() throws Exception {
        assertThat(JavaProgram.start(home, LlamaPrograms.NeverClosingHere.class).finish(60))
                .singleElement()
                .asString()
                .contains("<Answer>132</Answer>");
        assertThat(left()).isEmpty();
    }

    @Test
    void program_thatEndsInTheMiddleOfAnAnswer_endsByItself() throws Exception {
        assertThat(JavaProgram.start(home, LlamaPrograms.EndingInTheMiddle.class)
                        .finish(60))
                .allMatch(line -> line.contains("<Answer>132</Answer>"));
        assertThat(left()).isEmpty();
    }

    @Test
    void program_thatForgetsTheEngineInItself_isRidOfIt() throws Exception {
        assertThat(JavaProgram.start(home, LlamaPrograms.Forgetting.class).finish(60))
                .last()
                .isEqualTo("gone");
        assertThat(left()).isEmpty();
    }

    /** What stands where nothing should; the cache's fixed entries are meant to stay. */
    private List<Path> left() throws IOException {
        try (Stream<Path> temporary = Files.list(home.resolve("tmp"));
                Stream<Path> work = Files.list(home.resolve("work"));
                Stream<Path> runs = Files.list(home.resolve(".cache/supercorrect"))) {
            Stream<Path> running = runs.filter(path -> path.endsWith("run")).flatMap(MemoryCyclesIT::workers);
            return Stream.of(temporary, work, running).flatMap(paths -> paths).toList();
        }
    }

    private static Stream<Path> workers(Path runs) {
        try (Stream<Path> all = Files.list(runs)) {
            return all.filter(path -> !path.endsWith("creation.lock")).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
