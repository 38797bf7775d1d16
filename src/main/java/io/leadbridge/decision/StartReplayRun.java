package io.leadbridge.decision;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.decision.RecordedDecisions.Scope;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.IdSource;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.policy.Releases;
import io.leadbridge.rules.RouteClass;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for all decisions of a time to be replayed. */
@Singleton
public class StartReplayRun {

    private final ReplayRuns runs;
    private final Releases releases;
    private final IdSource ids;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public StartReplayRun(ReplayRuns runs, Releases releases, IdSource ids, Journal journal, Clock clock) {
        this.runs = runs;
        this.releases = releases;
        this.ids = ids;
        this.journal = journal;
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

    @Transactional
    public ReplayRun start(Order order, Actor by) {
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
        journal.record(by, Act.REPLAY_STARTED, run.id().toString(), null, details(run));
        return run;
    }

    private static Map<String, String> details(ReplayRun run) {
        Map<String, String> details = new HashMap<>();
        var scope = run.scope();
        details.put("from", scope.from().toString());
        details.put("to", scope.to().toString());
        put(details, "outcome", scope.outcome());
        put(details, "routeClass", scope.routeClass());
        put(details, "policyVersion", scope.policyVersion());
        put(details, "policy", run.policy());
        return details;
    }

    private static void put(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
