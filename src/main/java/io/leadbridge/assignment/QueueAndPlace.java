package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.policy.Releases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes over what decisions route: into the queue at once, and to a rep when asked. */
@Singleton
public class QueueAndPlace implements Handover {

    private static final System.Logger LOG = System.getLogger(QueueAndPlace.class.getName());

    private final LeadQueue queue;
    private final Assignments assignments;
    private final PlaceLead placeLead;
    private final Releases releases;
    private final Clock clock;

    @Inject
    public QueueAndPlace(
            LeadQueue queue, Assignments assignments, PlaceLead placeLead, Releases releases, Clock clock) {
        this.queue = queue;
        this.assignments = assignments;
        this.placeLead = placeLead;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void enqueue(List<RoutedLead> leads) {
        var rules = new HashMap<String, AssignmentRules>();
        queue.add(leads.stream()
                .map(lead -> QueuedLead.fresh(
                        lead, rules(rules, lead).poolOf(lead.routeClass()).orElse(null)))
                .toList());
    }

    private AssignmentRules rules(Map<String, AssignmentRules> known, RoutedLead lead) {
        return known.computeIfAbsent(
                lead.policyVersion().value(),
                version ->
                        new AssignmentRules(releases.find(lead.policyVersion()).orElseGet(releases::active)));
    }

    @Override
    public Placement place(DecisionId decision) {
        try {
            placeLead.place(decision);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "lead of decision " + decision + " stays queued: placing it failed",
                    e);
            queue.leave(decision, UnassignedReason.PLACEMENT_FAILED, List.of(), clock.instant());
        }
        return find(decision)
                .orElseThrow(() -> new IllegalStateException("decision " + decision + " was never enqueued"));
    }

    @Override
    public Optional<Placement> find(DecisionId decision) {
        return queue.find(decision).map(queued -> placement(decision, queued));
    }

    private Placement placement(DecisionId decision, QueuedLead queued) {
        return assignments
                .open(decision)
                .map(open -> new Placement(
                        open.id().toString(), open.repId().value(), open.state().name(), null, open.why()))
                .orElseGet(() -> {
                    var reason = queued.reason();
                    return new Placement(null, null, "QUEUED", reason == null ? null : reason.name(), queued.why());
                });
    }
}
