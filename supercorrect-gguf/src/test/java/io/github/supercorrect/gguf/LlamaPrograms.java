package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.SuperCorrectException;

/** Programs with the fast engine in their own process, or in a worker. */
final class LlamaPrograms {

    private static final int CYCLES = 50;
    private static final int WARM = 5;

    private LlamaPrograms() {}

    private static GgufModel open(Isolation isolation) {
        return GgufModel.builder(ModelReference.nano())
                .engine(EngineChoice.LLAMA)
                .isolation(isolation)
                .threads(1)
                .open();
    }

    private static String answer(GgufModel model) {
        return NanoChat.answer(model, "What is 47 + 85?").replace('\n', ' ');
    }

    /** Prints its own anonymous memory after the fifth cycle of open, solve and close, and after the last. */
    static final class CyclesHere {
        public static void main(String[] arguments) {
            cycles(Isolation.NONE);
        }
    }

    /** As {@link CyclesHere}, with workers. */
    static final class CyclesInWorkers {
        public static void main(String[] arguments) {
            cycles(Isolation.WORKER);
            System.out.println(ProcessHandle.current().children().count());
        }
    }

    private static void cycles(Isolation isolation) {
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            try (GgufModel model = open(isolation)) {
                if (!answer(model).contains("<Answer>132</Answer>")) {
                    throw new AssertionError("wrong in cycle " + cycle);
                }
            }
            if (cycle == WARM || cycle == CYCLES) {
                System.gc();
                System.out.println(Memory.anonymousBytes(ProcessHandle.current().pid()));
            }
        }
    }

    /** Returns from main with the model open. */
    static final class NeverClosingHere {
        public static void main(String[] arguments) {
            GgufModel model = open(Isolation.NONE);
            System.out.println(answer(model));
        }
    }

    /** Returns from main while a thread that nobody waits for is in the middle of an answer. */
    static final class EndingInTheMiddle {
        public static void main(String[] arguments) throws InterruptedException {
            GgufModel model = open(Isolation.NONE);
            Thread asking = new Thread(() -> {
                while (true) {
                    System.out.println(answer(model));
                }
            });
            asking.setDaemon(true);
            asking.start();
            asking.join(2000);
        }
    }

    /** Forgets a model, and says when its engine is gone. */
    static final class Forgetting {
        public static void main(String[] arguments) {
            System.out.println(answer(open(Isolation.NONE)));
            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("supercorrect-engine"))) {
                System.gc();
            }
            System.out.println("gone");
        }
    }

    /** Opens, solves and closes once, in a worker; prints the answer, or the type of exception and its message. */
    static final class Once {
        public static void main(String[] arguments) {
            try (GgufModel model = open(Isolation.WORKER)) {
                System.out.println(answer(model));
            } catch (SuperCorrectException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}
