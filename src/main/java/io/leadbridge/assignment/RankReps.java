package io.leadbridge.assignment;

import static io.leadbridge.assignment.ConstraintName.*;

import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.RepId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranks all reps for one lead by exact evaluation of every constraint; the same snapshot always gives the same order. */
public final class RankReps {

    private final JudgeRep judge;
    private final FairShare fairShare;

    public RankReps(AssignmentRules rules) {
        judge = new JudgeRep(rules);
        fairShare = new FairShare(rules.weight(SHARE_FAIRNESS));
    }

    public Ranking rank(RoutedLead lead, List<RepState> reps) {
        var judged = reps.stream().map(state -> judge.judge(lead, state)).toList();
        var eligible = judged.stream().filter(Suitability::eligible).toList();
        var shares = countsForFairness(lead) ? shares(eligible) : Map.<RepId, Long>of();
        var idle = eligible.stream().mapToLong(one -> change(one, shares, 0)).sum();
        var ranked = new ArrayList<RankedRep>();
        for (var one : judged) {
            var counted = shares.containsKey(one.state().repId());
            var cost = counted ? idle - change(one, shares, 0) + change(one, shares, FairShare.LEAD) : 0;
            ranked.add(new RankedRep(one, -cost, one.totalCents() - cost));
        }
        ranked.sort(RankedRep.BEST_FIRST);
        return new Ranking(ranked, shares, eligible.isEmpty() ? reason(judged) : null);
    }

    /** A lead that belongs to its owner is nobody's turn. */
    public static boolean countsForFairness(RoutedLead lead) {
        return lead.lockedTo() == null || lead.covered();
    }

    private long change(Suitability one, Map<RepId, Long> shares, long received) {
        var share = shares.get(one.state().repId());
        if (share == null) {
            return 0;
        }
        var before = one.state().debtMicro();
        return fairShare.cost(before + received - share) - fairShare.cost(before);
    }

    private static Map<RepId, Long> shares(List<Suitability> eligible) {
        var reps = eligible.stream().map(one -> one.state().rep()).toList();
        var shares = FairShare.shares(reps);
        var byRep = new HashMap<RepId, Long>();
        for (int i = 0; i < shares.length; i++) {
            byRep.put(reps.get(i).repId(), shares[i]);
        }
        return byRep;
    }

    /** What ruled out the last who were left, constraint by constraint. */
    static @Nullable UnassignedReason reason(List<Suitability> judged) {
        var left = without(judged, ACTIVE_ROLE, OWNER_LOCK, EXCLUSION);
        if (left.isEmpty()) {
            return UnassignedReason.NO_ELIGIBLE_REP;
        }
        left = without(left, REQUIRED_SKILL, CLEARANCE);
        if (left.isEmpty()) {
            return UnassignedReason.NO_SKILL;
        }
        left = without(left, TERRITORY);
        if (left.isEmpty()) {
            return UnassignedReason.NO_TERRITORY;
        }
        return without(left, DAY_CAP, OPEN_CAP).isEmpty() ? UnassignedReason.NO_CAPACITY : null;
    }

    private static List<Suitability> without(List<Suitability> judged, ConstraintName... constraints) {
        var breaking = Set.copyOf(Arrays.asList(constraints));
        return judged.stream()
                .filter(one ->
                        one.violations().stream().map(Violation::constraint).noneMatch(breaking::contains))
                .toList();
    }
}
