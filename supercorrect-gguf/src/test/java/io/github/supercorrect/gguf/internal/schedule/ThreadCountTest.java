package io.github.supercorrect.gguf.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadCountTest {

    @ParameterizedTest
    @CsvSource({"3692032, 16, 1", "4680000000, 1, 1", "4680000000, 2, 2", "4680000000, 3, 2", "4680000000, 16, 15"})
    void forModel_sizeAndProcessors_leavesOneFreeWhereThereAreMore(long size, int processors, int threads) {
        assertThat(ThreadCount.forModel(size, processors)).isEqualTo(threads);
    }
}
