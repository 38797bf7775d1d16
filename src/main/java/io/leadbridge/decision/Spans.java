package io.leadbridge.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Measures time back from the decision: exact to a microsecond, with twelve decimals, never negative. */
record Spans(Instant decidedAt) {

    private static final BigDecimal MICROS_PER_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis() * 1_000);
    private static final BigDecimal MICROS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis() * 1_000);

    BigDecimal days(Instant past) {
        return since(past, MICROS_PER_DAY);
    }

    BigDecimal hours(Instant past) {
        return since(past, MICROS_PER_HOUR);
    }

    @Nullable
    BigDecimal daysOrNull(@Nullable Instant past) {
        return past == null ? null : days(past);
    }

    @Nullable
    BigDecimal hoursOrNull(@Nullable Instant past) {
        return past == null ? null : hours(past);
    }

    private BigDecimal since(Instant past, BigDecimal unit) {
        long micros = Math.max(0, ChronoUnit.MICROS.between(past, decidedAt));
        return BigDecimal.valueOf(micros).divide(unit, 12, RoundingMode.HALF_UP);
    }
}
