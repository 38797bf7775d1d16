package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.platform.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonthsOfIdTest {

    private static final Instant NOW = Instant.parse("2026-11-30T23:59:59.999Z");

    @Test
    void aTimeOrderedIdTellsWhenItWasMadeToADay() {
        UUID id = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC)).next();

        assertThat(MonthsOfId.of(id))
                .contains(new MonthsOfId(
                        Instant.parse("2026-11-29T23:59:59.999Z"), Instant.parse("2026-12-01T23:59:59.999Z")));
    }

    @Test
    void anotherIdTellsNothing() {
        assertThat(MonthsOfId.of(UUID.randomUUID())).isEmpty();
    }
}
