package io.leadbridge.decision;

import io.leadbridge.policy.Release;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.FactNames;
import io.leadbridge.rules.Facts;
import io.leadbridge.scoring.ScoreTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tables see and say of a lead, by the names they have for it; and of the same lead after a change. */
final class KnownValues {

    private final DecisionInput input;
    private final Release release;
    private final Decision decision;
    private final Map<String, @Nullable Object> now;

    KnownValues(DecisionInput input, Release release, Decision decision) {
        this.input = input;
        this.release = release;
        this.decision = decision;
        this.now = of(input, decision);
    }

    Map<String, @Nullable Object> now() {
        return now;
    }

    /**
     * What a change makes of the lead by itself.
     *
     * @param values every input that is another, and all that was decided
     * @param decision made of it
     * @param facts that are others, by their names
     */
    record After(Map<String, @Nullable Object> values, Decision decision, Set<String> facts) {}

    After after(DecisionInput changed) {
        Decision made = DecideLead.decide(changed, release, decision.decidedAt(), decision.id())
                .decision();
        Map<String, @Nullable Object> after = of(changed, made);
        Map<String, @Nullable Object> inputs = inputs(changed);
        after.entrySet()
                .removeIf(one ->
                        inputs.containsKey(one.getKey()) && Objects.equals(now.get(one.getKey()), one.getValue()));
        return new After(after, made, FactNames.differences(facts(input), facts(changed)));
    }

    private Map<String, @Nullable Object> of(DecisionInput input, Decision made) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (EvaluatedDecision one : made.evaluatedDecisions()) {
            one.evaluatedInputs().forEach(seen -> values.put(seen.name(), seen.value()));
            one.outputs()
                    .forEach((output, value) -> values.put(
                            one.outputs().size() == 1 ? one.decision() : one.decision() + "." + output, value));
        }
        values.putAll(inputs(input));
        return values;
    }

    private Map<String, @Nullable Object> inputs(DecisionInput input) {
        return release.rules().inputs(facts(input));
    }

    private Facts facts(DecisionInput input) {
        var score = input.scores()
                .newest(ScoreTarget.valueOf(release.settings().scoreTarget()))
                .orElse(null);
        return AssembleFacts.of(input, score, release, decision.decidedAt());
    }
}
