package io.leadbridge.assignment;

import io.leadbridge.assignment.PlaceOnce.Place;
import io.leadbridge.decision.DecisionId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Gives queued leads to their best eligible reps, one after the other, by exact evaluation of all of them. */
@Singleton
public class PlaceLeads {

    private final PlaceOnce once;

    @Inject
    public PlaceLeads(PlaceOnce once) {
        this.once = once;
    }

    /** Where the lead of each decision is then; a decision that routed nothing is left out. */
    public Map<DecisionId, Place> place(List<DecisionId> decisions) {
        while (true) {
            try {
                return once.place(decisions);
            } catch (PlaceOnce.CapReached reached) {
                // another pool filled a rep in the meantime: that one has room no more, and all is looked at again
            }
        }
    }
}
