package io.leadbridge.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How far the next value lies: for numbers one unit of the last decimal place that the bounds of the column have, for dates a day, for
 * times and durations a second, for years and months a month; strings have no next value.
 */
record Step(Kind kind, BigDecimal unit) {

    static Step of(Kind kind, Iterable<Object> bounds) {
        int scale = 0;
        if (kind == Kind.NUMBER) {
            for (Object bound : bounds) {
                scale = Math.max(
                        scale, ((BigDecimal) bound).stripTrailingZeros().scale());
            }
        }
        return new Step(kind, BigDecimal.ONE.movePointLeft(scale));
    }

    /** The next key, up or down; null where there is none. */
    @Nullable
    Object from(Object key, int sign) {
        try {
            return next(key, sign);
        } catch (ArithmeticException | DateTimeException e) {
            // the calendar ends here
            return null;
        }
    }

    private @Nullable Object next(Object key, int sign) {
        return switch (kind) {
            case NUMBER -> ((BigDecimal) key).add(unit.multiply(BigDecimal.valueOf(sign)));
            case DATE -> ((LocalDate) key).plusDays(sign);
            case TIME -> ((LocalTime) key).plusSeconds(sign);
            case DATE_TIME -> ((LocalDateTime) key).plusSeconds(sign);
            case ZONED_DATE_TIME ->
                ((Instant) key).plusSeconds(sign).atZone(ZoneOffset.UTC).toInstant();
            case DAYS_AND_TIME_DURATION -> ((Duration) key).plusSeconds(sign);
            case YEARS_AND_MONTHS_DURATION -> (long) Math.toIntExact((Long) key + sign);
            case STRING, BOOLEAN -> null;
        };
    }
}
