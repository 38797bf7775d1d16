package io.leadbridge.decision;

import io.leadbridge.audit.Retirement;
import io.leadbridge.decision.LogMonths.Hold;
import io.leadbridge.decision.MonthPlan.State;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which months of the log are to be dropped, and why the others are not. */
@Singleton
public class PlanRetention {

    private final LogMonths months;
    private final Clock clock;

    @Inject
    public PlanRetention(LogMonths months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    /** Every month that is over and has decisions, oldest first. */
    @Transactional
    public List<MonthPlan> plan() {
        return months.all().stream().flatMap(month -> plan(month).stream()).toList();
    }

    /** One month; empty where it is not over, or has no decisions. */
    @Transactional
    public Optional<MonthPlan> plan(YearMonth month) {
        Instant now = clock.instant();
        if (end(month, 0).isAfter(now)) {
            return Optional.empty();
        }
        int floor = months.floor();
        Hold hold = months.holds().get(month);
        Instant earliest = end(month, Math.max(floor, months.fewest()));
        if (earliest.isAfter(now)) {
            return Optional.of(new MonthPlan(month, State.KEPT, earliest, null, hold, null));
        }
        MonthContent content = months.content(month);
        if (content.decisions() == 0) {
            return Optional.empty();
        }
        Instant until = end(month, Math.max(floor, content.months()));
        String obstacle = obstacle(content, floor);
        State state = until.isAfter(now) && content.unknown().isEmpty()
                ? State.KEPT
                : hold != null ? State.HELD : obstacle != null ? State.BLOCKED : State.DUE;
        return Optional.of(new MonthPlan(month, state, until, content, hold, state == State.BLOCKED ? obstacle : null));
    }

    private static Instant end(YearMonth month, int kept) {
        return Retirement.start(month.plusMonths(1L + kept));
    }

    private static @Nullable String obstacle(MonthContent content, int floor) {
        if (floor == 0) {
            return "LEADBRIDGE_RETENTION_MONTHS is 0: the owner of the log keeps every month for ever.";
        }
        if (!content.unknown().isEmpty()) {
            return "It is not known how long decisions of the releases " + String.join(", ", content.unknown())
                    + " are kept: start once with their folders under policies/.";
        }
        if (content.unsealed() > 0) {
            return content.unsealed() + " decisions were never sealed, so that no export has them.";
        }
        return content.uncovered() > 0
                ? "No checkpoint covers all of its decisions yet; one is signed every hour."
                : null;
    }
}
