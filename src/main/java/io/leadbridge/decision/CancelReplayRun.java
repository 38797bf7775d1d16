package io.leadbridge.decision;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Asks for a run to be stopped; asking again changes nothing. */
@Singleton
public class CancelReplayRun {

    private final ReplayRuns runs;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public CancelReplayRun(ReplayRuns runs, Journal journal, Clock clock) {
        this.runs = runs;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public ReplayRun cancel(ReplayRunId id, Actor by) {
        if (runs.cancel(id, clock.instant())) {
            journal.record(by, Act.REPLAY_CANCELLED, id.toString(), null, Map.of());
        }
        var run = runs.get(id);
        if (run.state() == ReplayRun.State.DONE || run.state() == ReplayRun.State.FAILED) {
            throw new Problem(
                    ProblemType.CONFLICT, "The replay has ended as " + run.state() + ", so there is nothing to stop.");
        }
        return run;
    }
}
