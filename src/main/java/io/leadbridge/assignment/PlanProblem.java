package io.leadbridge.assignment;

import static io.leadbridge.assignment.ConstraintName.SHARE_FAIRNESS;

import io.leadbridge.decision.RoutedLead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which of these leads goes to which of these reps: leads and reps by index, and everything any constraint needs to know. */
public final class PlanProblem {

    /** The most urgent lead first, then the oldest. */
    static final Comparator<RoutedLead> MOST_URGENT = Comparator.comparingInt(RoutedLead::priority)
            .thenComparing(RoutedLead::routedAt)
            .thenComparing(lead -> lead.decisionId().value());

    private final List<RepState> reps;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Stuck> stuck = new ArrayList<>();
    private final FairShare fairShare;

    public PlanProblem(AssignmentRules rules, List<RoutedLead> leads, List<RepState> reps) {
        this.reps = List.copyOf(reps);
        this.fairShare = new FairShare(rules.weight(SHARE_FAIRNESS));
        var judge = new JudgeRep(rules);
        var rankReps = new RankReps(rules);
        leads.stream().sorted(MOST_URGENT).forEach(lead -> {
            var judged = reps.stream().map(rep -> judge.judge(lead, rep)).toList();
            var eligible = IntStream.range(0, judged.size())
                    .filter(rep -> judged.get(rep).eligible())
                    .toArray();
            if (eligible.length == 0) {
                stuck.add(new Stuck(lead, rankReps.rank(lead, reps)));
            } else {
                slots.add(new Slot(
                        lead,
                        judge,
                        eligible,
                        judged.stream().filter(Suitability::eligible).toList(),
                        rules.unassigned(lead.priority())));
            }
        });
    }

    /** The leads that somebody can have, most urgent first. */
    public List<Slot> slots() {
        return slots;
    }

    /** The leads that nobody can have, whatever is planned. */
    public List<Stuck> stuck() {
        return stuck;
    }

    public List<RepState> reps() {
        return reps;
    }

    /** How many ways there are to give one lead to one rep. */
    long pairs() {
        return slots.stream().mapToLong(slot -> slot.eligible.length).sum();
    }

    public FairShare fairShare() {
        return fairShare;
    }

    /** New leads of a rep above the day cap, when a plan gives them so many. */
    public long dayExcess(int rep, long leads) {
        var state = reps.get(rep);
        return excess(state.newToday(), leads, state.rep().maxNewPerDay());
    }

    /** Open leads of a rep above the cap, when a plan gives them so many. */
    public long openExcess(int rep, long leads) {
        var state = reps.get(rep);
        return excess(state.openLeads(), leads, state.rep().maxOpenLeads());
    }

    private static long excess(long before, long leads, long cap) {
        return leads == 0 ? 0 : Math.max(0, before + leads - cap);
    }

    /**
     * What no plan can exceed: each lead at its best rep, the most urgent and most valuable first, as far as those who can have any of
     * them have room, and nobody owed anything afterwards.
     */
    public PlanScore bound() {
        if (slots.isEmpty()) {
            return new PlanScore(0, 0, 0);
        }
        var room = slots.stream()
                .flatMapToInt(slot -> Arrays.stream(slot.eligible))
                .distinct()
                .mapToLong(rep -> reps.get(rep).room())
                .sum();
        var medium = slots.stream()
                .mapToLong(Slot::unassigned)
                .sorted()
                .limit(Math.max(0, slots.size() - room))
                .sum();
        var values = slots.stream().mapToLong(slot -> -Math.max(0, slot.best())).sorted();
        var before = reps.stream()
                .mapToLong(state -> fairShare.cost(state.debtMicro()))
                .sum();
        return new PlanScore(0, -medium, before - values.limit(room).sum());
    }

    /** A lead nobody can have, and why. */
    public record Stuck(RoutedLead lead, Ranking ranking) {}

    /** A lead somebody can have. */
    public static final class Slot {

        private final RoutedLead lead;
        private final JudgeRep judge;
        private final int[] eligible;
        private final List<Suitability> options;
        private final long unassigned;
        private final long[] shares;

        private Slot(RoutedLead lead, JudgeRep judge, int[] eligible, List<Suitability> options, long unassigned) {
            this.lead = lead;
            this.judge = judge;
            this.eligible = eligible;
            this.options = options;
            this.unassigned = unassigned;
            this.shares = RankReps.countsForFairness(lead)
                    ? FairShare.shares(
                            options.stream().map(one -> one.state().rep()).toList())
                    : new long[0];
        }

        public RoutedLead lead() {
            return lead;
        }

        /** Medium points lost while it has no rep. */
        public long unassigned() {
            return unassigned;
        }

        /** The reps who can have it, ascending. */
        public int[] eligible() {
            return eligible.clone();
        }

        public boolean canGoTo(int rep) {
            return Arrays.binarySearch(eligible, rep) >= 0;
        }

        /** What speaks for and against a rep, eligible or not. */
        public Suitability option(int rep, PlanProblem problem) {
            var known = Arrays.binarySearch(eligible, rep);
            return known < 0 ? judge.judge(lead, problem.reps.get(rep)) : options.get(known);
        }

        /** Books the lead into debts by rep, for (sign 1) or back (sign -1). */
        public void book(long[] debts, int rep, int sign) {
            for (int i = 0; i < shares.length; i++) {
                debts[eligible[i]] -= sign * shares[i];
            }
            if (shares.length > 0) {
                debts[rep] += sign * FairShare.LEAD;
            }
        }

        private long best() {
            return options.stream().mapToLong(Suitability::totalCents).max().orElse(0);
        }

        /** What it adds to the target of an eligible rep, in millionths of a lead. */
        long share(int rep) {
            return shares.length == 0 ? 0 : shares[Arrays.binarySearch(eligible, rep)];
        }

        boolean countsForFairness() {
            return shares.length > 0;
        }
    }
}
