package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.store.ModelStore;
import io.github.supercorrect.gguf.store.StoredModel;
import io.github.supercorrect.gguf.store.Verification;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models verify}: whether files are still what was fetched. */
@Command(name = "verify", description = "Reads model files and compares their SHA-256. Exit code 1: one differs.")
final class ModelsVerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "As for pull. Unless given: all.")
    private @Nullable String model;

    ModelsVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ModelStore store = ModelStores.local(console);
        List<ModelReference> references = model == null
                ? store.models().stream().map(StoredModel::reference).distinct().toList()
                : List.of(ModelReference.parse(model));
        boolean right = true;
        for (ModelReference reference : references) {
            Verification verification = store.verify(reference);
            right &= verification.isRight();
            console.out().line(verdict(verification)).flush();
        }
        return right ? ExitCode.YES : ExitCode.NO;
    }

    private static String verdict(Verification verification) {
        StoredModel model = verification.model();
        String verdict = verification.isRight() ? model.sha256().isEmpty() ? "unknown " : "right   " : "DIFFERS ";
        String rest = model.reference() + "  SHA-256 " + verification.sha256();
        return verification.isRight()
                ? verdict + rest
                : verdict + rest + ", was " + model.sha256().orElse("unknown") + "; remove it and pull it again";
    }
}
