package io.leadbridge.decision;

import io.leadbridge.decision.ChangedLeads.Changeable;
import io.leadbridge.decision.Counterfactual.Changed;
import io.leadbridge.decision.Counterfactual.Status;
import io.leadbridge.policy.Release;
import io.leadbridge.tables.CheapestChange;
import io.leadbridge.tables.CheapestChange.Answer;
import io.leadbridge.tables.Prospect;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the cheapest change of a lead that gives another outcome, through the whole pipeline: tables, formulas, guards and reviews. */
public final class FindCounterfactual {

    /** Branches to look at; some seconds of one core, and more than twice what the hardest question seen needed. */
    static final int BUDGET = 10_000;

    private final Decision decision;
    private final Changeable lead;
    private final Release release;
    private final Wanted wanted;

    private FindCounterfactual(Decision decision, Changeable lead, Release release, Wanted wanted) {
        this.decision = decision;
        this.lead = lead;
        this.release = release;
        this.wanted = wanted;
    }

    /**
     * Looks for it.
     *
     * @param release that made the decision
     * @param varyScores whether the model's probability may be another
     */
    public static Counterfactual of(
            Decision decision, Changeable lead, Release release, Wanted wanted, boolean varyScores) {
        return new FindCounterfactual(decision, lead, release, wanted).find(varyScores);
    }

    private Counterfactual find(boolean varyScores) {
        if (wanted.isMetBy(decision)) {
            return answer(Status.ALREADY_SO, List.of(), 0, null, 0, "The lead has this outcome already.");
        }
        var known = new KnownValues(lead.asPosted(), release, decision);
        var possible = PossibleChanges.of(lead, release, known, varyScores);
        List<CheapestChange.Lever> levers =
                possible.stream().map(PossibleChanges.Possible::lever).toList();
        var guards = new GuardForecast(decision, release, possible);
        Prospect prospect = Prospect.of(
                release.changes().graph(),
                known.now(),
                levers,
                wanted.goals(lead.asPosted().enrichmentTimedOut(), guards.reviewers()),
                Map.of("effect", guards.effects()));
        Answer found = CheapestChange.find(
                levers, options -> wanted.isMetBy(decide(PossibleChanges.chosen(possible, options))), prospect, BUDGET);
        return found.options()
                .map(options -> found(possible, options, found))
                .orElseGet(() -> found.proved()
                        ? answer(
                                Status.NONE,
                                List.of(),
                                0,
                                null,
                                found.tried(),
                                "Nothing that can be changed would give " + words() + ".")
                        : answer(
                                Status.NOT_PROVED,
                                List.of(),
                                found.cost(),
                                null,
                                found.tried(),
                                "No change that costs less than " + found.cost() + " gives " + words()
                                        + "; dearer ones were not tried."));
    }

    private Counterfactual found(List<PossibleChanges.Possible> possible, int[] options, Answer found) {
        var parts = PossibleChanges.chosen(possible, options);
        List<Changed> changes =
                parts.stream().map(PossibleChanges.Part::changed).toList();
        Decision then = decide(parts);
        String text = changes.stream().map(Changed::text).collect(Collectors.joining("; "))
                + ": then the outcome is " + then.outcome()
                + (then.routeClass() == null ? "" : " (" + then.routeClass() + ")") + ".";
        return new Counterfactual(
                wanted,
                Status.FOUND,
                changes,
                found.cost(),
                then.outcome(),
                then.routeClass(),
                lead.patch(PossibleChanges.changes(parts)),
                found.tried(),
                text);
    }

    private Counterfactual answer(
            Status status, List<Changed> changes, long cost, @Nullable Outcome outcome, int tried, String text) {
        return new Counterfactual(wanted, status, changes, cost, outcome, null, List.of(), tried, text);
    }

    private Decision decide(List<PossibleChanges.Part> parts) {
        return DecideLead.decide(
                        lead.with(PossibleChanges.changes(parts)), release, decision.decidedAt(), decision.id())
                .decision();
    }

    private String words() {
        return wanted.routeClass() != null
                ? "the route class " + wanted.routeClass()
                : "the outcome "
                        + wanted.outcomes().stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
    }
}
