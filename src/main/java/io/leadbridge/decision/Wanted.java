package io.leadbridge.decision;

import io.leadbridge.rules.RouteClass;
import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Goal;
import io.leadbridge.tables.Outside.Speaker;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The outcome, or route class, that is asked for; one of several outcomes where no route class is.
 *
 * @param outcomes one of these
 * @param routeClass null for any
 */
public record Wanted(Set<Outcome> outcomes, @Nullable RouteClass routeClass) {

    private static final Set<RouteClass> NURTURED =
            EnumSet.of(RouteClass.ABM_NURTURE, RouteClass.NURTURE, RouteClass.SELF_SERVE);

    private static final Set<RouteClass> ROUTED = EnumSet.complementOf(EnumSet.of(
            RouteClass.ABM_NURTURE,
            RouteClass.NURTURE,
            RouteClass.SELF_SERVE,
            RouteClass.REJECT,
            RouteClass.COMPLIANCE_HOLD,
            RouteClass.HUMAN_REVIEW));

    /** Effects that stop nothing. */
    private static final List<String> GOING_ON = List.of("ALLOW", "DIVERT");

    public Wanted {
        outcomes = Set.copyOf(outcomes);
    }

    /** What most would ask for: to be routed, or, of a routed lead, any other outcome. */
    public static Wanted insteadOf(Outcome outcome) {
        return outcome == Outcome.ROUTE
                ? new Wanted(EnumSet.complementOf(EnumSet.of(outcome)), null)
                : new Wanted(EnumSet.of(Outcome.ROUTE), null);
    }

    boolean isMetBy(Decision decision) {
        return outcomes.contains(decision.outcome()) && (routeClass == null || routeClass == decision.routeClass());
    }

    /**
     * What must be so at least for it to come out; one goal for each way.
     *
     * @param reviewers guards that may demand that a person looks at the lead
     */
    List<Goal> goals(boolean enrichmentTimedOut, List<Speaker> reviewers) {
        List<Goal> goals = new ArrayList<>();
        for (Outcome outcome : new TreeSet<>(outcomes)) {
            switch (outcome) {
                case REJECT ->
                    goals.add(goal(Map.of(
                            "effect",
                            List.of("BLOCK", "SUPPRESS", "DISQUALIFY"),
                            "routeClass",
                            names(EnumSet.of(RouteClass.REJECT)))));
                case HOLD -> {
                    boolean fits = routeClass == null || routeClass == RouteClass.COMPLIANCE_HOLD;
                    goals.add(goal(Map.of("effect", fits ? List.of("HOLD") : List.of())));
                }
                case ENRICH -> {
                    boolean fits = routeClass == null && !enrichmentTimedOut;
                    goals.add(goal(Map.of("effect", GOING_ON, "sufficiency", fits ? List.of("ENRICH") : List.of())));
                }
                case REVIEW -> {
                    Goal passing = goal(passing(enrichmentTimedOut, EnumSet.allOf(RouteClass.class)));
                    goals.add(goal(passing(enrichmentTimedOut, EnumSet.of(RouteClass.HUMAN_REVIEW))));
                    goals.add(passing.withSome(Map.of("blocking", true)));
                    goals.add(passing.withSaid(reviewers));
                }
                case NURTURE -> goals.add(unreviewed(passing(enrichmentTimedOut, NURTURED)));
                case ROUTE -> goals.add(unreviewed(passing(enrichmentTimedOut, ROUTED)));
            }
        }
        return goals;
    }

    private Map<String, List<String>> passing(boolean enrichmentTimedOut, Set<RouteClass> classes) {
        return Map.of(
                "effect",
                GOING_ON,
                "sufficiency",
                enrichmentTimedOut ? List.of("COMPLETE", "ENRICH") : List.of("COMPLETE"),
                "routeClass",
                names(classes));
    }

    private static Goal goal(Map<String, List<String>> values) {
        Map<String, CellTest> tests = new HashMap<>();
        values.forEach((name, some) -> tests.put(name, CellTest.points(some)));
        return Goal.of(tests);
    }

    private static Goal unreviewed(Map<String, List<String>> values) {
        return goal(values).withNever(Map.of("blocking", true));
    }

    /** Of these, those that are asked for. */
    private List<String> names(Set<RouteClass> classes) {
        return classes.stream()
                .filter(one -> routeClass == null || routeClass == one)
                .map(Enum::name)
                .toList();
    }
}
