package io.leadbridge.decision.rest;

import io.leadbridge.decision.Counterfactual;
import io.leadbridge.decision.Explanation;
import io.leadbridge.decision.Explanation.WhyNot;
import io.leadbridge.tables.NearestRows.Miss;
import io.leadbridge.tables.NearestRows.Near;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Explanation",
        description = "Why a decision came out as it did, why not otherwise, and what would have to change")
record ExplanationResponse(
        String decisionId,
        String outcome,
        @Nullable String routeClass,
        @Schema(description = "Why, in a few sentences") String summary,
        @Schema(description = "The decisive reasons, strongest first") List<DecisionResponse.ReasonResponse> why,
        @Schema(description = "Of each table: the rows that came nearest without giving the answer")
                List<WhyNotResponse> whyNot,
        @Schema(description = "The cheapest change that gives another outcome; null unless releaseNow is SAME")
                @Nullable
                CounterfactualResponse counterfactual,
        @Schema(
                        description =
                                "Whether the release that decided can still be asked: SAME, CHANGED (other content), GONE (not loaded)")
                String releaseNow,
        DecisionResponse.PolicyReference policy) {

    @Schema(name = "WhyNot", description = "A table that did not answer otherwise")
    record WhyNotResponse(
            String decision,
            @Schema(description = "The rows that gave the answer, from 1") List<Integer> matchedRows,
            @Schema(description = "What they said") Map<String, @Nullable Object> outputs,
            @Schema(description = "At most ten; fewest failed cells first") List<NearRowResponse> nearest) {

        static WhyNotResponse of(WhyNot whyNot) {
            return new WhyNotResponse(
                    whyNot.decision(),
                    whyNot.answered(),
                    whyNot.outputs(),
                    whyNot.nearest().stream().map(NearRowResponse::of).toList());
        }
    }

    @Schema(name = "NearRow", description = "A row that did not give the answer")
    record NearRowResponse(
            @Schema(description = "From 1") int row,
            @Schema(description = "The cells that do not accept the input; empty where another row came first")
                    List<FailedCellResponse> failed,
            String text) {

        static NearRowResponse of(Near near) {
            return new NearRowResponse(
                    near.row(),
                    near.misses().stream().map(FailedCellResponse::of).toList(),
                    near.sentence());
        }
    }

    @Schema(name = "FailedCell", description = "A cell that does not accept the value of its column")
    record FailedCellResponse(
            String input, @Nullable Object value, @Schema(description = "What the cell accepts, in FEEL") String test) {

        static FailedCellResponse of(Miss miss) {
            return new FailedCellResponse(miss.column(), miss.value(), miss.test());
        }
    }

    @Schema(name = "Counterfactual", description = "The cheapest change of a lead that gives what is wanted")
    record CounterfactualResponse(
            WantedResponse wanted,
            @Schema(
                            description =
                                    "FOUND (no cheaper one exists), NONE (no change gives it), NOT_PROVED (none that costs less than"
                                            + " cost), ALREADY_SO")
                    String status,
            @Schema(description = "In points of the release's actions.yaml") long cost,
            List<ChangeResponse> changes,
            @Schema(description = "What would come out") @Nullable String outcome,
            @Nullable String routeClass,
            @Schema(description = "The changes as JSON Patch (RFC 6902) of the request")
                    List<Map<String, @Nullable Object>> patch,
            @Schema(description = "How many combinations were put through the whole pipeline") int tried,
            String text) {

        static CounterfactualResponse of(Counterfactual found) {
            return new CounterfactualResponse(
                    new WantedResponse(
                            found.wanted().outcomes().stream()
                                    .sorted()
                                    .map(Enum::name)
                                    .toList(),
                            name(found.wanted().routeClass())),
                    found.status().name(),
                    found.cost(),
                    found.changes().stream().map(ChangeResponse::of).toList(),
                    name(found.outcome()),
                    name(found.routeClass()),
                    found.patch(),
                    found.tried(),
                    found.text());
        }
    }

    @Schema(name = "Wanted", description = "One of these outcomes, and this route class if one is named")
    record WantedResponse(List<String> outcomes, @Nullable String routeClass) {}

    @Schema(name = "Change", description = "One change")
    record ChangeResponse(
            @Schema(description = "Its name in the release's actions.yaml") String action,
            String text,
            @Schema(description = "JSON Pointer into the request") String field,
            @Nullable Object from,
            @Nullable Object to,
            long cost) {

        static ChangeResponse of(Counterfactual.Changed changed) {
            return new ChangeResponse(
                    changed.action(), changed.text(), changed.field(), changed.from(), changed.to(), changed.cost());
        }
    }

    static ExplanationResponse of(Explanation explanation) {
        var decision = explanation.decision();
        return new ExplanationResponse(
                decision.id().toString(),
                decision.outcome().name(),
                name(decision.routeClass()),
                explanation.summary(),
                explanation.why().stream()
                        .map(DecisionResponse.ReasonResponse::of)
                        .toList(),
                explanation.whyNot().stream().map(WhyNotResponse::of).toList(),
                explanation.counterfactual().map(CounterfactualResponse::of).orElse(null),
                explanation.releaseNow().name(),
                new DecisionResponse.PolicyReference(
                        decision.policyVersion().value(),
                        decision.policyDigest().value()));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
