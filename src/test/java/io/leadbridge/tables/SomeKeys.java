package io.leadbridge.tables;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys of every ordered kind, one after the other: tests begin and end at even places, and what lies at odd ones is between. */
final class SomeKeys {

    private static final List<Kind> ORDERED = List.of(
            Kind.NUMBER,
            Kind.NUMBER,
            Kind.NUMBER,
            Kind.DATE,
            Kind.TIME,
            Kind.DATE_TIME,
            Kind.ZONED_DATE_TIME,
            Kind.DAYS_AND_TIME_DURATION,
            Kind.YEARS_AND_MONTHS_DURATION);

    private SomeKeys() {}

    static Kind ordered(Random random) {
        return ORDERED.get(random.nextInt(ORDERED.size()));
    }

    static Object of(Kind kind, int place) {
        LocalDateTime moment = LocalDateTime.of(2026, 1, 1, 12, 0).plusSeconds(place);
        return switch (kind) {
            case NUMBER -> BigDecimal.valueOf(place).divide(BigDecimal.valueOf(2));
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(place);
            case TIME -> LocalTime.NOON.plusSeconds(place);
            case DATE_TIME -> moment;
            case ZONED_DATE_TIME -> moment.toInstant(ZoneOffset.UTC);
            case DAYS_AND_TIME_DURATION -> Duration.ofSeconds(place);
            case YEARS_AND_MONTHS_DURATION -> (long) place;
            case STRING, BOOLEAN -> throw new IllegalArgumentException(kind + " has no places");
        };
    }

    static Stream<Object> between(Kind kind, int first, int end) {
        return IntStream.range(first, end).mapToObj(place -> of(kind, place));
    }

    /** The key of a value, or the key itself. */
    static @Nullable Object key(Kind kind, @Nullable Object value) {
        Object key = value == null ? null : kind.key(value);
        return key == null ? value : key;
    }
}
