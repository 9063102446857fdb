package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import io.github.supercorrect.gguf.internal.write.ModelShape;
import io.github.supercorrect.gguf.internal.write.RandomModel;
import io.github.supercorrect.gguf.internal.write.WeightFormat;
import io.github.supercorrect.gguf.internal.write.WriteProgress;
import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to the file of a model while four callers use it. */
@Tag("slow")
@Timeout(600)
@DisabledOnOs(OS.WINDOWS)
class ChangingModelFileIT {

    private static final int CALLERS = 4;

    /** How often each caller asks before the change, and how often after it. */
    private static final int TIMES = 3;

    private static final NanoProblems PROBLEMS = NanoProblems.solvedAlone(20, 4);

    @TempDir
    Path directory;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

    /** What is done to the file. */
    enum Change {
        CUT_IN_HALF {
            @Override
            void make(Path file, Path spare) throws IOException {
                truncate(file, Files.size(file) / 2);
            }
        },
        LAST_BYTE_CUT_OFF {
            @Override
            void make(Path file, Path spare) throws IOException {
                truncate(file, Files.size(file) - 1);
            }
        },
        EMPTIED {
            @Override
            void make(Path file, Path spare) throws IOException {
                truncate(file, 0);
            }
        },
        HEADER_OVERWRITTEN {
            @Override
            void make(Path file, Path spare) throws IOException {
                write(file, 100, new byte[5000]);
            }
        },
        WEIGHTS_ZEROED {
            @Override
            void make(Path file, Path spare) throws IOException {
                long start = Files.size(file) / 10;
                write(file, start, new byte[(int) (Files.size(file) - start)]);
            }
        },
        WEIGHTS_RANDOM {
            @Override
            void make(Path file, Path spare) throws IOException {
                long start = Files.size(file) / 10;
                byte[] rubbish = new byte[(int) (Files.size(file) - start)];
                new Random(1).nextBytes(rubbish);
                write(file, start, rubbish);
            }
        },
        OTHER_WEIGHTS_BY_RENAME {
            @Override
            void make(Path file, Path spare) throws IOException {
                Files.copy(file, spare);
                WEIGHTS_RANDOM.make(spare, spare);
                Files.move(spare, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        OTHER_MODEL_BY_RENAME {
            @Override
            void make(Path file, Path spare) throws IOException {
                new RandomModel(ModelShape.TINY, WeightFormat.F16, 1).write(spare, WriteProgress.NONE);
                Files.move(spare, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        NO_MODEL_BY_RENAME {
            @Override
            void make(Path file, Path spare) throws IOException {
                Files.move(Files.writeString(spare, "no model"), file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        DELETED {
            @Override
            void make(Path file, Path spare) throws IOException {
                Files.delete(file);
            }
        },
        TOUCHED {
            @Override
            void make(Path file, Path spare) throws IOException {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            }
        };

        abstract void make(Path file, Path spare) throws IOException;

        private static void truncate(Path file, long size) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
        }

        private static void write(Path file, long position, byte[] bytes) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer, position + buffer.position());
                }
            }
        }
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void generate_fileChangedUnderFourCallers_isRightOrTyped(Change change) throws Exception {
        Path file = Files.copy(NanoModel.unpackInto(directory), directory.resolve("model.gguf"));
        Path original = Files.copy(file, directory.resolve("original.gguf"));
        try (GgufModel model =
                GgufModel.builder(ModelReference.file(file)).threads(1).open()) {
            Phaser changed = new Phaser(CALLERS + 1);
            List<Future<?>> ends = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random random = new Random(caller);
                ends.add(callers.submit(() -> {
                    ask(model, random);
                    // The change comes while this one and others are under way.
                    changed.arrive();
                    ask(model, random);
                }));
            }
            changed.awaitAdvanceInterruptibly(changed.arrive(), 120, TimeUnit.SECONDS);
            change.make(file, directory.resolve("spare"));
            for (Future<?> end : ends) {
                end.get(120, TimeUnit.SECONDS);
            }
            Figures.print("model file changed", "%s: %s", change, outcomes);
            putBack(original, file, change);

            assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
            assertThat(outcomes.keySet())
                    .isSubsetOf(
                            "right",
                            ModelUnavailableException.class.getSimpleName(),
                            EngineCrashedException.class.getSimpleName());
        }
    }

    /** As it was changed, in its place or by another file. */
    private static void putBack(Path original, Path file, Change change) throws IOException {
        if (change == Change.TOUCHED) {
            return;
        }
        if (change == Change.DELETED || change.name().endsWith("RENAME")) {
            Files.move(original, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.write(file, Files.readAllBytes(original));
        }
        assertThat(GgufHeader.read(file).sha256()).isNotEmpty();
    }

    private void ask(GgufModel model, Random random) {
        for (int i = 0; i < TIMES; i++) {
            String problem = PROBLEMS.any(random);
            outcomes.computeIfAbsent(outcome(model, problem), key -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    private static String outcome(GgufModel model, String problem) {
        try {
            String text = NanoChat.answer(model, problem);
            return PROBLEMS.isRight(problem, text) ? "right" : "wrong: " + problem + " -> " + text;
        } catch (SuperCorrectException e) {
            return e.getClass().getSimpleName();
        }
    }
}
