package io.leadbridge.decision;

import io.leadbridge.decision.RecordedDecisions.Scope;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.IdSource;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.policy.Releases;
import io.leadbridge.rules.RouteClass;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for all decisions of a time to be replayed. */
@Singleton
public class StartReplayRun {

    private final ReplayRuns runs;
    private final Releases releases;
    private final IdSource ids;
    private final Clock clock;

    @Inject
    public StartReplayRun(ReplayRuns runs, Releases releases, IdSource ids, Clock clock) {
        this.runs = runs;
        this.releases = releases;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which decisions, and which release is asked; what is null does not matter. */
    public record Order(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Outcome outcome,
            @Nullable RouteClass routeClass,
            @Nullable PolicyVersion policyVersion,
            @Nullable PolicyVersion policy) {}

    public ReplayRun start(Order order) {
        Instant now = clock.instant();
        Instant from = order.from() == null ? Instant.EPOCH : order.from();
        Instant to = order.to() == null ? now : order.to();
        if (!from.isBefore(to)) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "One field is not valid.",
                    List.of(new FieldError("/to", "must lie after 'from'; absent: now")));
        }
        if (order.policy() != null) {
            releases.get(order.policy());
        }
        var run = new ReplayRun(
                new ReplayRunId(ids.next()),
                ReplayRun.State.QUEUED,
                new Scope(from, to, order.outcome(), order.routeClass(), order.policyVersion()),
                order.policy(),
                now,
                null,
                null,
                ReplayTally.NONE,
                null);
        runs.add(run);
        return run;
    }
}
