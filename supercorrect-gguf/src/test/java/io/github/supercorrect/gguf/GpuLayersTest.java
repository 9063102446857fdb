package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.process.WorkerEngine;
import io.github.supercorrect.worker.engine.OffloadSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpuLayersTest {

    @Test
    void parse_eachForm_isTheValue() {
        assertThat(GpuLayers.parse("auto")).isEqualTo(GpuLayers.auto()).hasToString("auto");
        assertThat(GpuLayers.parse("all")).isEqualTo(GpuLayers.all()).hasToString("all");
        assertThat(GpuLayers.parse("12")).isEqualTo(GpuLayers.of(12)).hasToString("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "ALL", "1e3", "9999999", "one"})
    void parse_anythingElse_saysWhatThereIs(String text) {
        assertThatThrownBy(() -> GpuLayers.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("auto, all or a number");
    }

    @Test
    void of_negative_isRefused() {
        assertThatThrownBy(() -> GpuLayers.of(-1)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @EnumSource(WorkerEngine.class)
    void settings_noCudaOnTheClassPath_isTheCpuUnlessAskedFor(WorkerEngine engine) {
        GpuOptions options = new GpuOptions();
        assertThat(options.settings(engine)).isEqualTo(OffloadSettings.NONE);

        options.layers(GpuLayers.all());
        assertThatThrownBy(() -> options.settings(engine))
                .isInstanceOf(EngineLoadException.class)
                .hasMessageContaining("gpuLayers is all")
                .hasMessageContaining(engine == WorkerEngine.LLAMA ? "linux-x86_64-cuda" : "portable engine");

        options.layers(GpuLayers.auto());
        options.devices(List.of("CUDA0"));
        assertThatThrownBy(() -> options.settings(engine)).hasMessageContaining("devices are [CUDA0]");
    }

    @Test
    void settings_devicesWithoutLayers_contradict() {
        GpuOptions options = new GpuOptions();
        options.layers(GpuLayers.of(0));
        assertThat(options.settings(WorkerEngine.LLAMA)).isEqualTo(OffloadSettings.NONE);
        options.devices(List.of("0"));
        assertThatThrownBy(() -> options.settings(WorkerEngine.LLAMA)).isInstanceOf(InvalidInputException.class);
    }
}
