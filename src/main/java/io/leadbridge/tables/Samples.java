package io.leadbridge.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain keys a test accepts. */
final class Samples {

    private Samples() {}

    /** At least one key of each interval of the test, then null if it is accepted. */
    static List<@Nullable Object> of(Kind kind, CellTest test) {
        List<@Nullable Object> keys = new ArrayList<>();
        if (kind == Kind.STRING && test.accepts("OTHER")) {
            keys.add("OTHER");
        }
        test.intervals().forEach(interval -> inside(kind, interval).stream()
                .filter(interval::contains)
                .findFirst()
                .ifPresent(keys::add));
        if (test.acceptsNull() || keys.isEmpty()) {
            keys.add(null);
        }
        return Collections.unmodifiableList(keys);
    }

    private static List<Object> inside(Kind kind, Interval interval) {
        List<Object> tries = new ArrayList<>();
        Object low = interval.low();
        Object high = interval.high();
        if (low != null && interval.lowClosed()) {
            tries.add(low);
        } else if (high != null && interval.highClosed()) {
            tries.add(high);
        }
        switch (kind) {
            case NUMBER -> numbers(tries, (BigDecimal) low, (BigDecimal) high);
            case STRING -> strings(tries, (String) low);
            case BOOLEAN -> tries.addAll(List.of(false, true));
            default -> moments(tries, kind, low, high);
        }
        return tries;
    }

    private static void numbers(List<Object> tries, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2));
            tries.add(low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
            tries.add(middle.setScale(0, RoundingMode.HALF_EVEN));
            tries.add(middle.setScale(1, RoundingMode.HALF_EVEN));
            tries.add(middle.setScale(2, RoundingMode.HALF_EVEN));
            tries.add(middle);
        } else if (low != null) {
            tries.add(low.add(BigDecimal.ONE).setScale(0, RoundingMode.FLOOR));
            tries.add(low.add(BigDecimal.ONE));
        } else if (high != null) {
            tries.add(BigDecimal.ZERO);
            tries.add(high.subtract(BigDecimal.ONE).setScale(0, RoundingMode.CEILING));
            tries.add(high.subtract(BigDecimal.ONE));
        } else {
            tries.add(BigDecimal.ZERO);
        }
    }

    private static void strings(List<Object> tries, @Nullable String low) {
        tries.add("OTHER");
        tries.add("");
        if (low != null) {
            tries.add(low + "_OTHER");
            tries.add(low + "\0");
        }
    }

    private static void moments(List<Object> tries, Kind kind, @Nullable Object low, @Nullable Object high) {
        Duration least = kind == Kind.DAYS_AND_TIME_DURATION ? Duration.ofNanos(1) : Duration.ofSeconds(1);
        for (Duration step : List.of(Duration.ofDays(365), Duration.ofDays(1), Duration.ofHours(1), least)) {
            if (low != null) {
                tries.add(move(kind, low, step, 1));
            }
            if (high != null) {
                tries.add(move(kind, high, step, -1));
            }
        }
        tries.add(
                switch (kind) {
                    case DATE -> LocalDate.of(2026, 1, 1);
                    case TIME -> LocalTime.NOON;
                    case DATE_TIME -> LocalDateTime.of(2026, 1, 1, 12, 0);
                    case ZONED_DATE_TIME -> Instant.parse("2026-01-01T12:00:00Z");
                    case DAYS_AND_TIME_DURATION -> Duration.ZERO;
                    default -> 0L;
                });
    }

    /** The key itself where the other would be out of the calendar. */
    private static Object move(Kind kind, Object key, Duration step, int sign) {
        try {
            return moved(kind, key, step, sign);
        } catch (ArithmeticException | DateTimeException e) {
            return key;
        }
    }

    private static Object moved(Kind kind, Object key, Duration step, int sign) {
        long days = Math.max(1, step.toDays());
        return switch (kind) {
            case DATE -> ((LocalDate) key).plusDays(sign * days);
            case TIME ->
                ((LocalTime) key)
                        .plusNanos(sign * (step.toNanos() % Duration.ofDays(1).toNanos()));
            case DATE_TIME -> ((LocalDateTime) key).plus(step.multipliedBy(sign));
            case ZONED_DATE_TIME ->
                ((Instant) key)
                        .plus(step.multipliedBy(sign))
                        .atZone(ZoneOffset.UTC)
                        .toInstant();
            case DAYS_AND_TIME_DURATION -> ((Duration) key).plus(step.multipliedBy(sign));
            default -> (long) Math.toIntExact((Long) key + sign);
        };
    }
}
