package io.leadbridge.platform;

import io.leadbridge.kernel.IdSource;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562, section 5.7), strictly ascending within a process (section 6.2, method 2). */
@Singleton
public class TimeOrderedIds implements IdSource {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized UUID next() {
        long millis = clock.instant().toEpochMilli(); // a clock ticking in microseconds has no millis()
        if (millis > lastMillis) {
            lastMillis = millis;
            counter = random.nextInt(0x800);
        } else if (++counter > 0xfff) {
            lastMillis++;
            counter = 0;
        }
        long high = (lastMillis << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
