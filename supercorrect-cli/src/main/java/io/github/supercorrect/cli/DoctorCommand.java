package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.view.DoctorJson;
import io.github.supercorrect.cli.view.DoctorView;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.EngineChoice;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.doctor.Doctor;
import io.github.supercorrect.gguf.doctor.DoctorReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: a page about this machine and installation, for a bug report. */
@Command(
        name = "doctor",
        description = "Examines this machine and installation, runs the demonstration model for a second, and says what"
                + " is wrong. The page holds nothing private and can be pasted into a bug report. Exit code 0 says that"
                + " models can be run, 1 that they cannot.")
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "A model to look at, too, besides those that were fetched; unless given, that of the variable "
                            + ModelChoice.VARIABLE + ".")
    private @Nullable String model;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "auto (default), llama or kherud: what the demonstration model runs on.")
    private EngineChoice engine = EngineChoice.AUTO;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DoctorReport report = Doctor.create().models(models()).engine(engine).examine();
        if (json) {
            console.out().line(DoctorJson.of(report));
        } else {
            DoctorView.lines(report, console.colour()).forEach(console.out()::line);
        }
        console.out().flush();
        return report.isHealthy() ? ExitCode.YES : ExitCode.NO;
    }

    private List<ModelReference> models() {
        List<ModelReference> models = new ArrayList<>();
        String named = model != null ? model : console.environment().getOrDefault(ModelChoice.VARIABLE, "");
        if (!named.isEmpty()) {
            models.add(reference(named));
        }
        models.addAll(fetched());
        return models;
    }

    /** Those of the store, and of the hub's cache the real model: what else is there is for other programs. */
    private List<ModelReference> fetched() {
        try {
            return ModelStores.local(console).models().stream()
                    .filter(stored -> !stored.isInHubCache() || stored.origin().isPresent())
                    .map(stored -> ModelReference.file(stored.file()))
                    .distinct()
                    .toList();
        } catch (InvalidInputException | ModelUnavailableException e) {
            return List.of();
        }
    }

    private ModelReference reference(String named) {
        try {
            return ModelReference.parse(named);
        } catch (InvalidInputException e) {
            throw model != null ? e : new InvalidInputException(ModelChoice.VARIABLE + ": " + e.getMessage(), e);
        }
    }
}
