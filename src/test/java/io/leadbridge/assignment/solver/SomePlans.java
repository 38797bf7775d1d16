package io.leadbridge.assignment.solver;

import static io.leadbridge.assignment.SomeLeads.lead;
import static io.leadbridge.assignment.SomeReps.rep;

import io.leadbridge.assignment.CefrLevel;
import io.leadbridge.assignment.FairShare;
import io.leadbridge.assignment.PlanProblem;
import io.leadbridge.assignment.PlanScore;
import io.leadbridge.assignment.PlanSolver.Watcher;
import io.leadbridge.assignment.RepState;
import io.leadbridge.assignment.SalesRole;
import io.leadbridge.assignment.SomeRules;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.rules.RouteClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Problems in which every constraint has a say. */
final class SomePlans {

    private static final List<String> COUNTRIES = List.of("DE", "FR", "US");

    private SomePlans() {}

    static PlanProblem random(long seed, int leads, int reps) {
        var random = new Random(seed);
        return new PlanProblem(SomeRules.starting(), leads(random, leads, reps), reps(random, reps));
    }

    static List<RoutedLead> leads(Random random, int count, int reps) {
        var leads = new ArrayList<RoutedLead>();
        for (var i = 0; i < count; i++) {
            var now = random.nextBoolean();
            var lead = lead(i).route(now ? RouteClass.SALES_NOW : RouteClass.SALES_STANDARD, now ? 1 : 2)
                    .probability(random.nextInt(1000) / 1000.0)
                    .employees(random.nextInt(2000))
                    .country(COUNTRIES.get(random.nextInt(3)));
            if (random.nextInt(4) == 0) {
                lead.requires("LANG_DE_B2");
            }
            if (random.nextInt(6) == 0) {
                lead.requires("CLEARANCE_REG");
            }
            if (random.nextInt(3) == 0) {
                lead.prefers("SKILL_API");
            }
            if (random.nextInt(5) == 0) {
                lead.recentContact(id(random.nextInt(reps)));
            }
            if (random.nextInt(8) == 0) {
                lead.lockedTo(id(random.nextInt(reps)), random.nextBoolean());
            }
            if (random.nextInt(8) == 0) {
                lead.excluding(id(random.nextInt(reps)));
            }
            leads.add(lead.build());
        }
        return leads;
    }

    static List<RepState> reps(Random random, int count) {
        var reps = new ArrayList<RepState>();
        for (var i = 0; i < count; i++) {
            var rep = rep(id(i))
                    .caps(2 + random.nextInt(12), 1 + random.nextInt(9))
                    .weight(random.nextBoolean() ? "1" : "0.5");
            if (random.nextInt(8) == 0) {
                rep.role(SalesRole.CSM);
            }
            if (random.nextBoolean()) {
                rep.speaks("de", List.of(CefrLevel.values()).get(random.nextInt(6)));
            }
            if (random.nextBoolean()) {
                rep.territories("FRANCE", "DACH");
            }
            if (random.nextBoolean()) {
                rep.cleared("CLEARANCE_REG");
            }
            if (random.nextBoolean()) {
                rep.skill("SKILL_API", 1 + random.nextInt(5));
            }
            reps.add(rep.with(random.nextInt(4), random.nextInt(2), random.nextInt(9) * FairShare.LEAD / 3));
        }
        return reps;
    }

    static String id(int rep) {
        return "r%02d".formatted(rep);
    }

    /** Any rep, eligible or not, or nobody for each lead. */
    static List<Optional<Integer>> anyhow(PlanProblem problem, Random random) {
        return problem.slots().stream()
                .map(slot -> random.nextInt(4) == 0
                        ? Optional.<Integer>empty()
                        : Optional.of(random.nextInt(problem.reps().size())))
                .toList();
    }

    /** Watches nothing and never cancels. */
    static final class Unwatched implements Watcher {

        long moves;

        @Override
        public void better(PlanScore score, long movesSoFar, Duration spent) {
            moves = movesSoFar;
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void ended(long movesInAll, Duration spent) {
            moves = movesInAll;
        }
    }
}
