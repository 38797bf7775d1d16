package io.leadbridge.decision;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Checkpoints;
import io.leadbridge.audit.ExportFolder;
import io.leadbridge.audit.ExportFolder.Kept;
import io.leadbridge.audit.ExportFolder.Unsound;
import io.leadbridge.audit.Journal;
import io.leadbridge.audit.Retirement;
import io.leadbridge.audit.SignedCheckpoint;
import io.leadbridge.decision.LogMonths.Between;
import io.leadbridge.kernel.Actor;
import io.leadbridge.privacy.DropUnusedKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Exports a month of the log whose time is over, and drops it with all that hangs on its decisions. */
@Singleton
public class DropMonth {

    private static final int AT_A_TIME = 500;

    private final LogMonths months;
    private final ExportFolder folder;
    private final Checkpoints checkpoints;
    private final Handover handover;
    private final DropUnusedKeys keys;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public DropMonth(
            LogMonths months,
            ExportFolder folder,
            Checkpoints checkpoints,
            Handover handover,
            DropUnusedKeys keys,
            Journal journal,
            Clock clock) {
        this.months = months;
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.handover = handover;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * First: exports everything from the checkpoint before its first batch to the one that covers its last.
     *
     * @param goingOn is called now and then
     */
    @Transactional(TxType.NEVER)
    public Kept export(MonthPlan plan, Runnable goingOn) throws IOException, Unsound {
        YearMonth month = plan.month();
        MonthContent content = content(plan);
        var between = new Between(covering(content.firstLeaf()) - 1, covering(content.lastLeaf()));
        Kept kept = folder.keep(
                "decisions-" + month + ".ndjson",
                between.after(),
                between.upTo(),
                months.exports(month)::contains,
                goingOn);
        months.exported(month, kept, content, between, clock.instant());
        return kept;
    }

    private static MonthContent content(MonthPlan plan) {
        return Objects.requireNonNull(plan.content(), "a month that is due has been looked at");
    }

    private long covering(long leaf) {
        return checkpoints
                .covering(leaf + 1)
                .map(SignedCheckpoint::checkpoint)
                .orElseThrow()
                .number();
    }

    /**
     * Second: drops its decisions with the differences that replays found in them, and writes down that it did; all that
     * could refuse it does so here, while nothing is lost. The seal comes first: locks are taken in the order in which
     * others take them.
     */
    @Transactional
    public void drop(MonthPlan plan, Kept kept) {
        MonthContent content = content(plan);
        journal.record(
                Actor.SYSTEM,
                Act.DECISIONS_DROPPED,
                plan.month().toString(),
                null,
                Retirement.details(content.decisions(), kept.file(), kept.sha256(), content.batches()));
        months.forgetReplays(Retirement.start(plan.month()), Retirement.end(plan.month()));
        long dropped = months.drop(plan.month(), kept.sha256());
        if (dropped != content.decisions()) {
            throw new IllegalStateException("another number of decisions was there than was exported");
        }
    }

    /** Third: drops what hung on its decisions: leads with their assignments, and idempotency keys. */
    @Transactional(TxType.NEVER)
    public void dropWhatHungOn(YearMonth month, Runnable goingOn) {
        Instant from = Retirement.start(month);
        Instant to = Retirement.end(month);
        while (months.dropKeys(from, to, AT_A_TIME) + handover.drop(from, to, AT_A_TIME) > 0) {
            goingOn.run();
        }
    }

    /** Last: drops keys of persons of whom no decision is left; how many. */
    @Transactional(TxType.NEVER)
    public long dropKeysOfPersons(YearMonth month, Runnable goingOn) {
        Instant end = Retirement.end(month).plus(Retirement.LEEWAY);
        long dropped = 0;
        Optional<DropUnusedKeys.Step> step = keys.next(end, DropUnusedKeys.START);
        while (step.isPresent()) {
            dropped += step.get().dropped();
            goingOn.run();
            step = keys.next(end, step.get().last());
        }
        return dropped;
    }

    /** Writes down that keys were dropped. */
    @Transactional
    public void keysDropped(YearMonth month, long dropped) {
        journal.record(Actor.SYSTEM, Act.KEYS_DROPPED, month.toString(), null, Map.of("keys", Long.toString(dropped)));
    }
}
