package io.leadbridge.decision;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.audit.Retirements;
import io.leadbridge.decision.LogMonths.Hold;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

/** Keeps a month of the log beyond its time, for as long as somebody needs it. */
@Singleton
public class HoldMonth {

    private final LogMonths months;
    private final Retirements retirements;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public HoldMonth(LogMonths months, Retirements retirements, Journal journal, Clock clock) {
        this.months = months;
        this.retirements = retirements;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Holds a month.
     *
     * @param reference where more is known of the reason; nothing personal
     * @throws Problem when there is no such month any more, or it is held already
     */
    @Transactional
    public void hold(YearMonth month, String reference, Actor by) {
        if (!months.hold(month, new Hold(reference, by, clock.instant()))) {
            throw new Problem(ProblemType.CONFLICT, month + " is held already; lift that hold first.");
        }
        // looked at behind the hold: who drops a month lets nobody hold one meanwhile
        if (!months.all().contains(month)) {
            throw retirements.all().stream()
                    .filter(one -> one.month().equals(month))
                    .findFirst()
                    .map(one -> new Problem(
                            ProblemType.DECISION_DROPPED,
                            "The decisions of " + month + " were dropped at " + one.at() + "."))
                    .orElseGet(() -> new Problem(ProblemType.NOT_FOUND, "The log has no month " + month + "."));
        }
        journal.record(by, Act.HOLD_PLACED, month.toString(), null, Map.of("reference", reference));
    }

    /**
     * Holds it no longer.
     *
     * @throws Problem when it is not held
     */
    @Transactional
    public void lift(YearMonth month, Actor by) {
        Hold hold = months.holds().get(month);
        if (hold == null || !months.lift(month)) {
            throw new Problem(ProblemType.NOT_FOUND, month + " is not held.");
        }
        journal.record(by, Act.HOLD_LIFTED, month.toString(), null, Map.of("reference", hold.reference()));
    }
}
