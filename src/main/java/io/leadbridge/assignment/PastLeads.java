package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RoutedLead;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Leads that were routed long ago, with all that was done with them. */
public interface PastLeads {

    /** Leads that were routed in a time, wherever they are now. */
    List<RoutedLead> routed(Instant from, Instant to, int most);

    /** The places these decisions hold, and who has the leads, go over to the newest decision that routed the same lead since. */
    void passOn(Collection<DecisionId> decisions, Instant since);

    /** Drops them and their assignments. */
    void drop(Collection<DecisionId> decisions);
}
