package io.github.supercorrect.gguf;

import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.prompt.RawPrompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that tests start in processes of their own. */
final class Programs {

    private Programs() {}

    private static GgufModel open() {
        return GgufModel.builder(ModelReference.nano()).open();
    }

    /** Opens a model, prints the worker's number and waits to be killed. */
    static final class Waiting {
        public static void main(String[] arguments) throws InterruptedException {
            GgufModel model = open();
            System.out.println(model.workerPid());
            Thread.currentThread().join();
            model.close();
        }
    }

    /** Prints an answer on one line and returns from main with the model open. */
    static final class NeverClosing {
        public static void main(String[] arguments) {
            GgufModel model = open();
            System.out.println(NanoChat.answer(model, "What is 47 + 85?").replace('\n', ' '));
        }
    }

    /** As {@link NeverClosing}, with the engine in this process. */
    static final class NeverClosingHere {
        public static void main(String[] arguments) throws IOException {
            GgufModel model = openHere();
            model.generate(new RawPrompt("still alive"), GenerationOptions.defaults(), System.out::println);
        }
    }

    /** Forgets a model with the engine in this process, and says when the engine is gone. */
    static final class Forgetting {
        public static void main(String[] arguments) throws IOException {
            openHere().generate(new RawPrompt("alive"), GenerationOptions.defaults(), System.out::println);
            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("supercorrect-engine"))) {
                System.gc();
            }
            System.out.println("gone");
        }
    }

    private static GgufModel openHere() throws IOException {
        return ScriptedModels.open(Path.of("").toAbsolutePath(), 2, 10);
    }

    /** Exits while a model is being opened, as soon as a file of this name is in the temporary directory. */
    static final class ExitingWhileOpening {
        public static void main(String[] arguments) throws IOException {
            Thread opening = new Thread(Programs::open, "opening");
            opening.setDaemon(true);
            opening.start();
            while (!exists(arguments[0])) {
                Thread.onSpinWait();
            }
            System.exit(0);
        }

        private static boolean exists(String name) throws IOException {
            try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.anyMatch(file -> file.getFileName().toString().endsWith(name));
            } catch (UncheckedIOException e) {
                // A file went while it was looked at.
                return false;
            }
        }
    }

    /** Opens, asks and closes twenty times; prints the memory of the process tree in the second and in the last. */
    static final class Cycles {
        public static void main(String[] arguments) throws IOException {
            for (int cycle = 1; cycle <= 20; cycle++) {
                try (GgufModel model = open()) {
                    NanoChat.answer(model, "What is 47 + 85?");
                    System.gc();
                    if (cycle == 2 || cycle == 20) {
                        System.out.println(resident("self") + resident(Long.toString(model.workerPid())));
                    }
                }
            }
        }

        private static long resident(String process) throws IOException {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
                return lines.filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
    }
}
