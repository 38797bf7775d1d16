package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdsTest {

    @Test
    void theTraceOfTheCallerCounts() {
        assertThat(TraceIds.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "request"))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            })
    void whatIsNoTraceIsReplacedByOneDrawnFromTheRequest(String header) {
        assertThat(TraceIds.of(header, "request"))
                .hasSize(32)
                .isEqualTo(TraceIds.of(null, "request"))
                .isNotEqualTo(TraceIds.of(null, "another"));
    }
}
