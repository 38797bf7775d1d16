package io.leadbridge.tables;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations as FEEL's {@code string()} prints them. */
final class FeelText {

    private static final int MONTHS = 12;

    private FeelText() {}

    /** Null where the value is none of these. */
    static @Nullable String of(Object value) {
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        if (value instanceof LocalDateTime moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
        }
        if (value instanceof ZonedDateTime moment && moment.getZone() instanceof ZoneOffset) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
        if (value instanceof Duration duration) {
            return duration(duration);
        }
        if (value instanceof ChronoPeriod period) {
            return months(period.get(ChronoUnit.YEARS) * MONTHS + period.get(ChronoUnit.MONTHS));
        }
        return value instanceof LocalDate || value instanceof Instant || value instanceof ZonedDateTime
                ? value.toString()
                : null;
    }

    /** A duration of so many months. */
    static String months(long total) {
        long years = Math.abs(total / MONTHS);
        long months = Math.abs(total % MONTHS);
        return total == 0
                ? "P0M"
                : (total < 0 ? "-P" : "P") + (years == 0 ? "" : years + "Y") + (months == 0 ? "" : months + "M");
    }

    private static String duration(Duration duration) {
        Duration length = duration.abs();
        long days = length.toDays();
        Duration rest = length.minusDays(days);
        String sign = duration.isNegative() ? "-" : "";
        return days == 0
                ? sign + rest
                : sign + "P" + days + "D"
                        + (rest.isZero() ? "" : rest.toString().substring(1));
    }
}
