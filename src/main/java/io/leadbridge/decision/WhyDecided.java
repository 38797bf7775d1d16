package io.leadbridge.decision;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Readiness;
import io.leadbridge.rules.ReviewDemand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which of a decision's reasons were decisive, and how to say it. */
final class WhyDecided {

    private final Decision decision;

    private WhyDecided(Decision decision) {
        this.decision = decision;
    }

    /** The reasons without which the outcome would be another; in the order of the decision, strongest first. */
    static List<Reason> decisive(Decision decision) {
        return new WhyDecided(decision).decisive();
    }

    static String summary(Decision decision) {
        return new WhyDecided(decision).summary();
    }

    private List<Reason> decisive() {
        List<Reason> found =
                switch (decision.outcome()) {
                    case REJECT -> reasons(reason -> reason.effect().compareTo(Effect.DISQUALIFY) >= 0);
                    case HOLD -> {
                        var held = reasons(reason -> reason.effect() == Effect.HOLD);
                        yield held.isEmpty() ? from("sufficiency") : held;
                    }
                    case ENRICH -> from("sufficiency");
                    case REVIEW -> reviews();
                    case NURTURE, ROUTE -> {
                        List<Reason> both = new ArrayList<>(reasons(reason -> reason.effect() == Effect.DIVERT));
                        both.addAll(from("routeClass"));
                        yield both;
                    }
                };
        return found.isEmpty() ? decision.reasons() : found;
    }

    private List<Reason> reasons(Predicate<Reason> wanted) {
        return decision.reasons().stream().filter(wanted).toList();
    }

    /** Reasons of the tables that give an output. */
    private List<Reason> from(String output) {
        List<String> tables = decision.evaluatedDecisions().stream()
                .filter(one -> one.outputs().containsKey(output))
                .map(EvaluatedDecision::decision)
                .toList();
        return reasons(reason -> tables.contains(reason.name()));
    }

    /** Those of a table that collects reviews, of guards, and of the route where it is a person. */
    private List<Reason> reviews() {
        List<String> kinds = decision.reviews().stream()
                .filter(ReviewDemand::blocking)
                .map(ReviewDemand::kind)
                .toList();
        List<String> tables = decision.evaluatedDecisions().stream()
                .filter(one -> String.valueOf(one.outputs()).contains("kind="))
                .map(EvaluatedDecision::decision)
                .toList();
        List<Reason> found = new ArrayList<>();
        if (!kinds.isEmpty()) {
            found.addAll(reasons(reason -> reason.source() == Reason.Source.GUARD || tables.contains(reason.name())));
        }
        if (decision.routeClass() == io.leadbridge.rules.RouteClass.HUMAN_REVIEW) {
            found.addAll(from("routeHint"));
            found.addAll(from("routeClass"));
        }
        return found;
    }

    private String summary() {
        String texts = decisive().stream().map(Reason::text).distinct().collect(Collectors.joining(" "));
        return what() + " " + texts + readiness();
    }

    private String what() {
        return switch (decision.outcome()) {
            case REJECT -> "The lead is rejected.";
            case HOLD -> "The lead is held: nobody may contact it until this is cleared.";
            case ENRICH -> "The lead waits up to " + decision.waitMin() + " minutes for missing data.";
            case REVIEW ->
                "A person decides first"
                        + decision.reviews().stream()
                                .filter(ReviewDemand::blocking)
                                .map(ReviewDemand::kind)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(", "),
                                        kinds -> kinds.isEmpty() ? "." : " (" + kinds + ")."));
            case NURTURE -> "The lead is nurtured (" + decision.routeClass() + ").";
            case ROUTE ->
                "The lead goes to sales (" + decision.routeClass() + ", priority " + decision.priority() + ").";
        };
    }

    private String readiness() {
        Readiness ready = decision.readiness();
        return ready == null
                ? ""
                : " Fit is " + ready.fitScore() + " (grade " + ready.fitGrade() + ") and intent "
                        + ready.intentScore() + " (grade " + ready.intentGrade() + "), which makes cell " + ready.cell()
                        + "; the probability of becoming sales-qualified is "
                        + percent(BigDecimal.valueOf(ready.probability().value())) + ", to which the model contributes "
                        + percent(ready.modelWeight()) + ".";
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
