package io.leadbridge.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Keys as JSON and YAML say them, and back: dates, times and durations as texts of ISO 8601. */
public final class PlainKeys {

    private PlainKeys() {}

    /** The key of a value that may be a text; null where it is none of this kind. */
    public static @Nullable Object key(Kind kind, Object value) {
        Object key = kind.key(value);
        return key != null || !(value instanceof String text) ? key : parsed(kind, text);
    }

    private static @Nullable Object parsed(Kind kind, String text) {
        try {
            return switch (kind) {
                case DATE -> LocalDate.parse(text);
                case TIME -> LocalTime.parse(text);
                case DATE_TIME -> LocalDateTime.parse(text);
                case ZONED_DATE_TIME -> ZonedDateTime.parse(text).toInstant();
                case DAYS_AND_TIME_DURATION -> Duration.parse(text);
                case YEARS_AND_MONTHS_DURATION -> Period.parse(text).toTotalMonths();
                case NUMBER, STRING, BOOLEAN -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A key, or a value of FEEL, as a plain value: null, Boolean, String, BigDecimal, or a list of these. */
    public static @Nullable Object plain(@Nullable Object key) {
        if (key instanceof Long months) {
            return FeelText.months(months);
        }
        if (key instanceof BigDecimal number) {
            return new BigDecimal(Wording.value(Kind.NUMBER, number));
        }
        String text = key == null ? null : FeelText.of(key);
        return text == null ? key : text;
    }
}
