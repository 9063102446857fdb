package io.github.supercorrect.gguf.internal.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NvidiaSmiTest {

    private static final String TWO = """
            0, GPU-6cd3a9a1-0e31-4b6c-a8c5-1f6d4a1c9b11, 550.54.15, 8.0, NVIDIA A100-SXM4-80GB
            1, GPU-11b1d5f0-5f0e-4a35-8b3f-4f0f7f3f0a22, 550.54.15, 8.9, NVIDIA L40S, rev 2
            """;

    @TempDir
    private Path folder;

    @Test
    void parse_twoGpus_readsAllFields() {
        Machine machine = NvidiaSmi.parse(TWO);
        assertThat(machine.driver()).isEqualTo("550.54.15");
        assertThat(machine.branch()).isEqualTo(550);
        assertThat(machine.gpus()).extracting(Gpu::capability).containsExactly(80, 89);
        assertThat(machine.gpus()).extracting(Gpu::name).containsExactly("NVIDIA A100-SXM4-80GB", "NVIDIA L40S, rev 2");
    }

    @Test
    void parse_whatIsNoList_knowsNothing() {
        assertThat(NvidiaSmi.parse("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n"))
                .isEqualTo(new Machine("", List.of()));
        assertThat(NvidiaSmi.parse("0, GPU-1, 470.1, [N/A], Tesla K80").gpus())
                .containsExactly(new Gpu(0, "GPU-1", "Tesla K80", 0));
    }

    @Test
    void ask_programThatHangsOrFails_knowsNothing() throws IOException {
        assertThat(new NvidiaSmi(program("sleep 60"), Duration.ofMillis(200)).ask())
                .isEqualTo(new Machine("", List.of()));
        assertThat(new NvidiaSmi(program("echo broken; exit 9"), Duration.ofSeconds(20)).ask())
                .isEqualTo(new Machine("", List.of()));
        assertThat(new NvidiaSmi(folder.resolve("nowhere"), Duration.ofSeconds(20)).ask())
                .isEqualTo(new Machine("", List.of()));
    }

    @Test
    void find_inTheSearchPath_isAsked() throws IOException {
        Path program = program("cat <<'END'\n" + TWO + "END");
        assertThat(NvidiaSmi.find(folder.resolve("root"), Map.of("PATH", "relative:" + folder)))
                .hasValueSatisfying(found -> {
                    assertThat(found).isEqualTo(program);
                    assertThat(new NvidiaSmi(found, Duration.ofSeconds(20))
                                    .ask()
                                    .gpus())
                            .hasSize(2);
                });
        assertThat(NvidiaSmi.find(folder.resolve("root"), Map.of())).isEmpty();
    }

    private Path program(String script) throws IOException {
        Path program = folder.resolve("nvidia-smi");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
