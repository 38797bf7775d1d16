package io.leadbridge.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a routed lead is handed to, to be given to a rep. */
public interface Handover {

    /**
     * Follows what was decided, in this order and within the transaction that stores the decisions: a routed lead is queued, unless
     * it has a place there or a rep already; a lead that is routed no more leaves.
     *
     * @return the placement of each routed lead
     */
    Map<DecisionId, Placement> follow(List<Turn> turns);

    /** Takes leads back from whoever has them, and forgets whose they were: these decisions have been erased. */
    void forget(List<DecisionId> decisions);

    /**
     * Drops what is kept of leads that were routed in a time: their decisions are being dropped. A lead that was routed again
     * later keeps its place, or its rep, under that decision; the others are taken back from whoever has them.
     *
     * @param from inclusive
     * @param to exclusive
     * @param most leads at a time
     * @return how many were dropped
     */
    int drop(Instant from, Instant to, int most);

    /**
     * Gives queued leads to their best eligible reps at once, one after the other in this order.
     *
     * @return where each is then, in the same order
     */
    List<Placement> place(List<DecisionId> decisions);

    default Placement place(DecisionId decision) {
        return place(List.of(decision)).get(0);
    }

    /** Says of a queued lead that placing it failed, and leaves it queued. */
    Placement leave(DecisionId decision);

    /** The placement of a lead as it is now; empty for a lead that was not routed. */
    Optional<Placement> find(DecisionId decision);

    /**
     * What a decision says of a lead.
     *
     * @param lead null for a lead that cannot be known again
     * @param routed null unless it goes to a rep
     */
    record Turn(@Nullable LeadKey lead, Outcome outcome, @Nullable RoutedLead routed) {

        /**
         * What was decided of a lead.
         *
         * @param hide makes of an external id what stands for it
         */
        static Turn of(DecideLead.Result result, UnaryOperator<String> hide) {
            var decision = result.decision();
            String hidden = decision.externalId() == null ? null : hide.apply(decision.externalId());
            var lead = LeadKey.of(decision.sourceSystem(), hidden);
            return new Turn(
                    lead.orElse(null),
                    decision.outcome(),
                    result.routed().map(routed -> routed.knownAs(hidden)).orElse(null));
        }

        public static Turn routing(RoutedLead lead) {
            return new Turn(lead.key().orElse(null), Outcome.ROUTE, lead);
        }

        /** Whether nobody may contact the person, not even who has the lead already. */
        public boolean forbidsContact() {
            return outcome == Outcome.REJECT || outcome == Outcome.HOLD;
        }
    }

    /**
     * Who has a lead, or why nobody has.
     *
     * @param assignmentId null while nobody has it
     * @param state of the assignment; QUEUED while nobody has it; WITHDRAWN when it was decided again and nobody is to have it
     * @param unassignedReason a code; null when a rep has it
     * @param why the chosen rep first, then the next best
     */
    record Placement(
            @Nullable String assignmentId,
            @Nullable String repId,
            String state,
            @Nullable String unassignedReason,
            List<Candidate> why) {}

    /**
     * A rep who was considered.
     *
     * @param hardReasons why this rep may not have the lead
     * @param softCents what speaks for and against, in euro cents, by constraint
     */
    record Candidate(
            String repId, boolean eligible, List<String> hardReasons, Map<String, Long> softCents, long totalCents) {}
}
