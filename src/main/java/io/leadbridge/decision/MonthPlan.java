package io.leadbridge.decision;

import io.leadbridge.decision.LogMonths.Hold;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a month that is over.
 *
 * @param until when its time is over, or as far as that is known without looking at the month
 * @param content null unless it was looked at
 * @param hold null unless it is held
 * @param obstacle why it cannot be dropped though its time is over, in words; null unless it is BLOCKED
 */
public record MonthPlan(
        YearMonth month,
        State state,
        Instant until,
        @Nullable MonthContent content,
        @Nullable Hold hold,
        @Nullable String obstacle) {

    /** Whether it is to be dropped. */
    public enum State {
        /** Its time is not over. */
        KEPT,
        /** Its time is over, but somebody needs it. */
        HELD,
        /** Its time is over, but something is in the way. */
        BLOCKED,
        /** It is dropped at the next opportunity. */
        DUE
    }
}
