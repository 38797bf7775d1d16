package io.leadbridge.assignment;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.kernel.RepId;
import io.leadbridge.policy.Releases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Gives a lead to the rep a person names, now or instead of the one who has it; no hard constraint is waived. */
@Singleton
public class AssignByHand {

    private final LeadQueue queue;
    private final Ledger ledger;
    private final Assignments assignments;
    private final BookLead book;
    private final Releases releases;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public AssignByHand(
            LeadQueue queue,
            Ledger ledger,
            Assignments assignments,
            BookLead book,
            Releases releases,
            Journal journal,
            Clock clock) {
        this.queue = queue;
        this.ledger = ledger;
        this.assignments = assignments;
        this.book = book;
        this.releases = releases;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Assignment assign(DecisionId decision, RepId repId, String reason, Actor by) {
        var found = queue.place(decision)
                .orElseThrow(() -> new Problem(ProblemType.DECISION_NOT_FOUND, "no routed lead has this decision id"));
        var pool = found.pool();
        if (pool == null) {
            throw new Problem(
                    ProblemType.CONFLICT, "no pool serves " + found.lead().routeClass() + " leads");
        }
        ledger.lock(pool);
        var held = found.lead().decisionId();
        if (queue.lock(held).filter(QueuedLead::holdsPlace).isEmpty()) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "the lead has been decided again since; look at its newest decision, which may not route it");
        }
        var before = assignments.open(held);
        before.filter(open -> open.repId().equals(repId)).ifPresent(open -> {
            throw new Problem(ProblemType.CONFLICT, "this rep has the lead already");
        });
        var now = clock.instant();
        var release = releases.find(found.lead().policyVersion()).orElseGet(releases::active);
        var rules = new AssignmentRules(release);
        var lead = book.rememberOwners(found.lead());
        var ranking = new RankReps(rules).rank(lead, ledger.states(pool, now));
        var chosen = ranking.reps().stream()
                .filter(ranked -> ranked.rep().repId().equals(repId))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(ProblemType.REP_NOT_FOUND, "no rep has this id; GET /v1/reps lists them"));
        if (!chosen.eligible()) {
            throw refused(chosen);
        }
        before.ifPresent(open -> book.end(open, AssignmentState.REASSIGNED, now));
        var attempt = before.map(open -> open.attempt() + 1).orElse(1);
        var origin = BookLead.Origin.byHand(pool, attempt, by, reason, now);
        var made = book.book(new BookLead.Booking(lead, chosen.rep(), ranking, rules.version()), origin)
                .orElseThrow(() -> new Problem(ProblemType.CONFLICT, "this rep has just come up to a cap"));
        Map<String, String> details = new HashMap<>();
        details.put("assignmentId", made.id().toString());
        details.put("repId", repId.value());
        details.put("policyVersion", rules.version());
        before.ifPresent(open -> details.put("takenFrom", open.repId().value()));
        // what the manager wrote may name the person: it stays with the assignment, where it can be erased
        journal.record(by, Act.LEAD_ASSIGNED_BY_HAND, held.toString(), null, details);
        return made;
    }

    private static Problem refused(RankedRep chosen) {
        var errors = chosen.suitability().violations().stream()
                .map(violation -> new FieldError("/repId", violation.reason()))
                .toList();
        return new Problem(ProblemType.INVALID_REQUEST, "this rep may not have the lead", errors);
    }
}
