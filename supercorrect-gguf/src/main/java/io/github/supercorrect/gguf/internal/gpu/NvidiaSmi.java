package io.github.supercorrect.gguf.internal.gpu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The driver's own program, which lists the GPUs. */
final class NvidiaSmi {

    private static final Logger LOG = LoggerFactory.getLogger(NvidiaSmi.class);
    private static final String FIELDS = "--query-gpu=index,uuid,driver_version,compute_cap,name";
    private static final List<String> USUAL = List.of("usr/bin", "usr/local/nvidia/bin", "usr/lib/wsl/lib");

    private final Path program;
    private final Duration limit;

    NvidiaSmi(Path program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /** In the search path, or where drivers put it. */
    static Optional<Path> find(Path root, Map<String, String> environment) {
        Stream<Path> searched = Folders.list(environment.getOrDefault("PATH", ""));
        return Stream.concat(searched, USUAL.stream().map(root::resolve))
                .map(folder -> folder.resolve("nvidia-smi"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Driver and GPUs; nothing known if the program fails or takes too long, as it does with a driver in trouble. */
    Machine ask() {
        return parse(answer(FIELDS));
    }

    /** Free and total memory of each GPU, by its index; nothing if the program does not tell. */
    List<GpuMemory> memory() {
        return answer("--query-gpu=index,memory.total,memory.free,name")
                .lines()
                .map(GpuMemory::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private String answer(String fields) {
        Process process = null;
        Path answer = null;
        try {
            answer = Files.createTempFile("supercorrect-gpus", ".csv");
            process = new ProcessBuilder(program.toString(), fields, "--format=csv,noheader")
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start();
            process.getOutputStream().close();
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0) {
                return Files.readString(answer, StandardCharsets.ISO_8859_1);
            }
            LOG.debug("{} failed or took longer than {}", program, limit);
        } catch (IOException e) {
            LOG.debug("{} cannot be run", program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(process, answer);
        }
        return "";
    }

    private static void end(@Nullable Process process, @Nullable Path answer) {
        if (process != null) {
            process.destroyForcibly();
        }
        try {
            if (answer != null) {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            LOG.debug("{} stays", answer, e);
        }
    }

    /** Lines as {@code 0, GPU-…, 550.54.15, 8.0, NVIDIA A100-SXM4-80GB}; what cannot be read is unknown. */
    static Machine parse(String csv) {
        String driver = "";
        List<Gpu> gpus = new ArrayList<>();
        for (String line : csv.lines().toList()) {
            String[] fields = line.split(",", 5);
            if (fields.length == 5 && fields[0].strip().matches("\\d{1,4}")) {
                driver = fields[2].strip();
                gpus.add(new Gpu(
                        Integer.parseInt(fields[0].strip()),
                        fields[1].strip(),
                        fields[4].strip(),
                        capability(fields[3].strip())));
            }
        }
        return new Machine(driver, gpus);
    }

    private static int capability(String text) {
        return text.matches("\\d{1,2}\\.\\d") ? Integer.parseInt(text.replace(".", "")) : 0;
    }
}
