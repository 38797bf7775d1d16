package io.leadbridge.platform;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The application's clock, which a test may put to another time; it goes on from there. */
@Alternative
@Singleton
public class MovedClock extends Clock {

    private volatile Duration by = Duration.ZERO;

    public void to(String time) {
        by = Duration.between(Instant.now(), Instant.parse(time));
    }

    public void back() {
        by = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(by).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
