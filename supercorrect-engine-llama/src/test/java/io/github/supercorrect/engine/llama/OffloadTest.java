package io.github.supercorrect.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.llama.Device;
import io.github.supercorrect.worker.engine.EngineException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffloadTest {

    private static final Device FIRST = new Device(1, "CUDA0", "NVIDIA L40S", "CUDA", Device.Kind.GPU);
    private static final Device SECOND = new Device(2, "CUDA1", "NVIDIA A100", "CUDA", Device.Kind.GPU);
    private static final Device TWIN = new Device(3, "CUDA2", "NVIDIA A100", "CUDA", Device.Kind.GPU);
    private static final Device SHARED = new Device(4, "CUDA3", "NVIDIA GB10", "CUDA", Device.Kind.INTEGRATED_GPU);
    private static final List<Device> ALL = List.of(FIRST, SECOND, TWIN, SHARED);

    @Test
    void choose_nothingNamed_takesIntegratedOnesOnlyWhereThereAreNoOthers() throws EngineException {
        assertThat(Offload.choose(ALL, List.of())).containsExactly(FIRST, SECOND, TWIN);
        assertThat(Offload.choose(List.of(SHARED), List.of())).containsExactly(SHARED);
    }

    @Test
    void choose_nameNumberOrDescription_keepsTheCallersOrder() throws EngineException {
        assertThat(Offload.choose(ALL, List.of("cuda1", "0"))).containsExactly(SECOND, FIRST);
        assertThat(Offload.choose(ALL, List.of("nvidia a100", "CUDA2"))).containsExactly(SECOND, TWIN);
        assertThat(Offload.choose(ALL, List.of("CUDA3"))).containsExactly(SHARED);
    }

    @Test
    void choose_unknownName_saysWhatThereIs() {
        assertThatThrownBy(() -> Offload.choose(ALL, List.of("CUDA9")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("CUDA9")
                .hasMessageContaining("CUDA0, CUDA1, CUDA2, CUDA3");
    }

    @Test
    void gpu_whatStandsBesideTheProcessor_isNone() {
        assertThat(new Device(0, "BLAS", "", "BLAS", Device.Kind.ACCELERATOR).gpu())
                .isFalse();
        assertThat(new Device(0, "CPU", "", "CPU", Device.Kind.CPU).gpu()).isFalse();
    }
}
