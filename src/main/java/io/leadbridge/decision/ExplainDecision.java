package io.leadbridge.decision;

import io.leadbridge.decision.Explanation.ReleaseNow;
import io.leadbridge.decision.Explanation.WhyNot;
import io.leadbridge.policy.Release;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.tables.DecisionGraph.TableNode;
import io.leadbridge.tables.NearestRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains a decision from what was recorded, and from the release that made it. */
public final class ExplainDecision {

    private static final int NEAREST = 10;

    private ExplainDecision() {}

    /**
     * Explains.
     *
     * @param snapshot the request as it was decided; null when it has been erased: then nothing else is tried on it
     * @param release of the decision's version, if one is loaded
     * @param wanted what should have come out; null for what most would ask for
     */
    public static Explanation of(
            Decision decision,
            @Nullable String snapshot,
            Optional<Release> release,
            ChangedLeads leads,
            @Nullable Wanted wanted,
            boolean varyScores) {
        ReleaseNow now = release.isEmpty()
                ? ReleaseNow.GONE
                : release.get().digest().equals(decision.policyDigest()) ? ReleaseNow.SAME : ReleaseNow.CHANGED;
        String summary = WhyDecided.summary(decision);
        var why = WhyDecided.decisive(decision);
        if (now != ReleaseNow.SAME) {
            return new Explanation(decision, now, summary, why, List.of(), Optional.empty());
        }
        return new Explanation(
                decision,
                now,
                summary,
                why,
                whyNot(decision, release.get()),
                Optional.ofNullable(snapshot)
                        .map(request -> FindCounterfactual.of(
                                decision,
                                leads.open(request, decision.decidedAt()),
                                release.get(),
                                wanted == null ? Wanted.insteadOf(decision.outcome()) : wanted,
                                varyScores)));
    }

    private static List<WhyNot> whyNot(Decision decision, Release release) {
        List<WhyNot> whyNot = new ArrayList<>();
        for (EvaluatedDecision evaluated : decision.evaluatedDecisions()) {
            release.changes().graph().nodes().stream()
                    .filter(node -> node instanceof TableNode table
                            && table.table().name().equals(evaluated.decision())
                            && table.inputs().size()
                                    == evaluated.evaluatedInputs().size())
                    .findFirst()
                    .ifPresent(node -> whyNot.add(whyNot(evaluated, (TableNode) node)));
        }
        return whyNot;
    }

    private static WhyNot whyNot(EvaluatedDecision evaluated, TableNode node) {
        List<@Nullable Object> values = new ArrayList<>();
        evaluated.evaluatedInputs().forEach(input -> values.add(input.value()));
        return new WhyNot(
                evaluated.decision(),
                evaluated.matchedRules().stream()
                        .map(EvaluatedDecision.MatchedRule::ruleIndex)
                        .toList(),
                evaluated.outputs(),
                NearestRows.of(node.table(), values, NEAREST));
    }
}
