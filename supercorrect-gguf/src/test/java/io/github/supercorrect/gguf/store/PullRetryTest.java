package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals: which are tried again. */
class PullRetryTest extends StoreFixture {

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504, 408})
    void pull_passingRefusals_areTriedAgain(int status) throws IOException {
        hub.hubStatuses.addAll(List.of(status, status));
        hub.cdnStatuses.addAll(List.of(status, status));

        assertWhole(store().pull(MODEL));
    }

    @Test
    void pull_serverStaysIll_isGivenUp() throws IOException {
        for (int i = 0; i < 50; i++) {
            hub.hubStatuses.add(500);
        }

        assertThatThrownBy(() -> store().pull(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("500");
        assertNothingHasAFinalName();
    }

    @Test
    void pull_cdnRefuses_isNotRetried() throws IOException {
        hub.cdnStatuses.add(403);

        assertThatThrownBy(() -> builder().build().pull(ModelReference.parse("hf:" + FIRST)))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("403")
                .hasMessageNotContaining(TestHub.SIGNATURE);
        assertThat(hub.cdn.gets()).hasSize(1);
    }

    @Test
    void pull_serverAsksForALongWait_isToldBeforeIt() {
        hub.hubStatuses.add(429);
        hub.refusalValue = "60";
        PullListener endingAtANote = new PullListener() {
            @Override
            public void onNote(String text) {
                throw new IllegalStateException(text);
            }
        };

        assertThatThrownBy(() -> store().pull(MODEL, endingAtANote))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("60 s")
                .hasMessageContaining("429");
    }
}
