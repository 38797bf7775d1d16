package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RoutedLead;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Drops leads whose decisions are dropped; one that was routed again since keeps its place, or its rep, under that decision. */
@Singleton
public class DropLeads {

    private final PastLeads past;
    private final LeadQueue queue;
    private final QueueLeads queueLeads;

    @Inject
    public DropLeads(PastLeads past, LeadQueue queue, QueueLeads queueLeads) {
        this.past = past;
        this.queue = queue;
        this.queueLeads = queueLeads;
    }

    /** How many of those that were routed in a time were dropped. */
    @Transactional
    public int drop(Instant from, Instant to, int most) {
        List<RoutedLead> leads = past.routed(from, to, most);
        if (!leads.isEmpty()) {
            queue.lockLeads(leads.stream()
                    .flatMap(lead -> lead.key().stream())
                    .distinct()
                    .toList());
            List<DecisionId> decisions =
                    leads.stream().map(RoutedLead::decisionId).toList();
            past.passOn(decisions, to);
            queueLeads.forget(decisions);
            past.drop(decisions);
        }
        return leads.size();
    }
}
