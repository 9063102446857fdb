package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.EngineOutOfMemoryException;
import io.github.supercorrect.core.error.InsufficientMemoryException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.gguf.fit.Machine;
import java.nio.file.Path;

/** Programs that run under limits on their memory. */
final class LimitPrograms {

    private LimitPrograms() {}

    /** Opens the file with the engine, both named by properties, and prints what comes of it. */
    static final class Opening {
        public static void main(String[] arguments) {
            try (GgufModel model = GgufModel.builder(ModelReference.file(Path.of(System.getProperty("model"))))
                    .engine(EngineChoice.valueOf(System.getProperty("engine")))
                    .threads(1)
                    .open()) {
                System.out.println("opened " + model.info());
            } catch (InsufficientMemoryException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.neededBytes() + " " + e.availableBytes()
                        + " limit[" + e.limit() + "] " + e.getMessage());
            } catch (SuperCorrectException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }

    /** Prints what memory may be taken, and what limits it. */
    static final class Looking {
        public static void main(String[] arguments) {
            Machine here = Machine.here();
            System.out.println(here.availableBytes().orElse(-1) + " " + here.memoryLimit());
        }
    }

    /** Prints its worker's number, generates until that dies, and prints what it died of. */
    static final class Generating {
        public static void main(String[] arguments) {
            try (GgufModel model =
                    GgufModel.builder(ModelReference.nano()).threads(1).open()) {
                System.out.println(model.workerPid());
                while (true) {
                    NanoChat.answer(model, "What is 47 + 85?");
                }
            } catch (EngineOutOfMemoryException e) {
                System.out.println(e.getClass().getSimpleName() + " limit[" + e.limit() + "] " + e.getMessage());
            } catch (SuperCorrectException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }
}
