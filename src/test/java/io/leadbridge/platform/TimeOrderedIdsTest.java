package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00.123456Z");

    @Test
    void an_id_is_a_version_7_uuid_that_holds_the_time_in_milliseconds() {
        UUID id = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC)).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_ascend_while_the_clock_stands_still() {
        var ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));
        var hundredThousand =
                Stream.generate(ids::next).limit(100_000).map(UUID::toString).toList();
        assertThat(hundredThousand).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_ascend_when_the_clock_is_set_back() {
        Iterator<Instant> times =
                List.of(NOW, NOW.minus(Duration.ofHours(1)), NOW.plusMillis(1)).iterator();
        var ids = new TimeOrderedIds(new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return times.next();
            }
        });
        assertThat(Stream.generate(ids::next).limit(3).map(UUID::toString).toList())
                .isSorted();
    }

    @Test
    void the_application_clock_ticks_in_microseconds() {
        Instant tick = new Time().clock().instant();
        assertThat(tick).isEqualTo(tick.truncatedTo(ChronoUnit.MICROS));
    }
}
