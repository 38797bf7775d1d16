package io.leadbridge.tables;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column's values; every kind is totally ordered. Times and dates with times have whole seconds: KIE takes a fraction for
 * equal to its second in one comparison and not in another, so that there is no order, and it alone evaluates them.
 */
public enum Kind {
    NUMBER,
    STRING,
    BOOLEAN,
    DATE,
    TIME,
    DATE_TIME,
    ZONED_DATE_TIME,
    DAYS_AND_TIME_DURATION,
    YEARS_AND_MONTHS_DURATION;

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    /** The kind of a plain value; null where it is of none. */
    public static @Nullable Kind of(Object value) {
        for (Kind kind : values()) {
            if (kind.key(value) != null) {
                return kind;
            }
        }
        return null;
    }

    /** As FEEL calls the type. */
    public String feel() {
        return switch (this) {
            case DATE_TIME -> "date and time";
            case ZONED_DATE_TIME -> "date and time with a zone";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** The value in the form this kind is compared by, or null where it is of another type. */
    public @Nullable Object key(Object value) {
        return switch (this) {
            case NUMBER -> number(value);
            case STRING -> value instanceof String ? value : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case DATE -> value instanceof LocalDate ? value : null;
            case TIME -> value instanceof LocalTime time ? whole(time) : null;
            case DATE_TIME -> value instanceof LocalDateTime moment ? whole(moment) : null;
            case ZONED_DATE_TIME -> instant(value);
            case DAYS_AND_TIME_DURATION -> value instanceof Duration ? value : null;
            case YEARS_AND_MONTHS_DURATION -> months(value);
        };
    }

    /** A value that has this key; of equal moments with a zone the one in UTC, if the calendar there has it. */
    Object value(Object key) {
        return switch (this) {
            case ZONED_DATE_TIME -> zoned((Instant) key);
            case YEARS_AND_MONTHS_DURATION ->
                Period.ofMonths(Math.toIntExact((Long) key)).normalized();
            case NUMBER, STRING, BOOLEAN, DATE, TIME, DATE_TIME, DAYS_AND_TIME_DURATION -> key;
        };
    }

    /** Whether no key of this kind lies between two others; null is no bound. */
    boolean isEmptyBetween(@Nullable Object low, @Nullable Object high) {
        return switch (this) {
            case NUMBER, BOOLEAN -> false;
            case STRING -> high != null && (low == null ? high.equals("") : high.equals(low + "\0"));
            case DATE ->
                high != null && low != null && ((LocalDate) low).toEpochDay() + 1 == ((LocalDate) high).toEpochDay();
            case TIME ->
                low == null
                        ? LocalTime.MIN.equals(high)
                        : high == null
                                ? LAST.equals(low)
                                : ((LocalTime) low).toSecondOfDay() + 1 == ((LocalTime) high).toSecondOfDay();
            case DATE_TIME ->
                high != null && low != null && ((LocalDateTime) high).equals(((LocalDateTime) low).plusSeconds(1));
            case ZONED_DATE_TIME ->
                high != null && low != null && ((Instant) high).equals(((Instant) low).plusSeconds(1));
            case DAYS_AND_TIME_DURATION ->
                high != null && low != null && ((Duration) high).minusNanos(1).equals(low);
            case YEARS_AND_MONTHS_DURATION -> high != null && low != null && (Long) low + 1 == (Long) high;
        };
    }

    private static @Nullable Object number(Object value) {
        if (value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return value instanceof BigInteger big ? new BigDecimal(big) : null;
    }

    private static @Nullable Object instant(Object value) {
        Instant instant = value instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : value instanceof OffsetDateTime offset ? offset.toInstant() : null;
        return instant == null ? null : whole(instant);
    }

    private static ZonedDateTime zoned(Instant moment) {
        boolean isLate = moment.isAfter(LocalDateTime.MAX.toInstant(ZoneOffset.UTC));
        boolean isEarly = moment.isBefore(LocalDateTime.MIN.toInstant(ZoneOffset.UTC));
        return moment.atZone(isLate ? ZoneOffset.MIN : isEarly ? ZoneOffset.MAX : ZoneOffset.UTC);
    }

    private static @Nullable Object whole(Temporal moment) {
        return moment.get(ChronoField.NANO_OF_SECOND) == 0 ? moment : null;
    }

    private static @Nullable Object months(Object value) {
        return value instanceof ChronoPeriod period && period.get(ChronoUnit.DAYS) == 0
                ? (Object) (period.get(ChronoUnit.YEARS) * 12 + period.get(ChronoUnit.MONTHS))
                : null;
    }
}
