package io.leadbridge.assignment;

import io.leadbridge.decision.Handover.Candidate;
import io.leadbridge.kernel.RepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All reps of a pool in the order in which they suit a lead.
 *
 * @param shares what the lead adds to the target of each eligible rep, in millionths of a lead; empty where fairness does not count it
 * @param unassignedReason null when somebody can have the lead
 */
public record Ranking(List<RankedRep> reps, Map<RepId, Long> shares, @Nullable UnassignedReason unassignedReason) {

    private static final int NEXT_BEST = 3;

    public Ranking {
        reps = List.copyOf(reps);
        shares = Map.copyOf(shares);
    }

    /** The best eligible rep. */
    public Optional<RankedRep> best() {
        return reps.stream().filter(RankedRep::eligible).findFirst();
    }

    /** The chosen rep and the three next, or the four nearest to being eligible when nobody was chosen. */
    public List<Candidate> why(@Nullable RepId chosen) {
        var first = reps.stream().filter(ranked -> ranked.rep().repId().equals(chosen));
        var next = reps.stream().filter(ranked -> !ranked.rep().repId().equals(chosen));
        return Stream.concat(first, next)
                .limit(1 + NEXT_BEST)
                .map(Ranking::candidate)
                .toList();
    }

    private static Candidate candidate(RankedRep ranked) {
        var cents = new TreeMap<String, Long>();
        ranked.suitability().cents().forEach((constraint, value) -> cents.put(constraint.id(), value));
        cents.put(ConstraintName.SHARE_FAIRNESS.id(), ranked.fairnessCents());
        return new Candidate(
                ranked.rep().repId().value(),
                ranked.eligible(),
                ranked.suitability().violations().stream()
                        .map(Violation::reason)
                        .toList(),
                cents,
                ranked.totalCents());
    }
}
