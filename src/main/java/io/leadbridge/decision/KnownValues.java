package io.leadbridge.decision;

import io.leadbridge.policy.Release;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.scoring.ScoreTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tables see and say of a lead, by the names they have for it; and of the same lead after a change. */
final class KnownValues {

    private final Release release;
    private final Decision decision;
    private final Map<String, @Nullable Object> now;

    KnownValues(DecisionInput input, Release release, Decision decision) {
        this.release = release;
        this.decision = decision;
        this.now = of(input, decision);
    }

    Map<String, @Nullable Object> now() {
        return now;
    }

    /** Of the lead after a change: every input that is another, and all that was decided. */
    Map<String, @Nullable Object> after(DecisionInput changed) {
        Map<String, @Nullable Object> after = of(
                changed,
                DecideLead.decide(changed, release, decision.decidedAt(), decision.id())
                        .decision());
        Map<String, @Nullable Object> facts = facts(changed);
        after.entrySet()
                .removeIf(one ->
                        facts.containsKey(one.getKey()) && Objects.equals(now.get(one.getKey()), one.getValue()));
        return after;
    }

    private Map<String, @Nullable Object> of(DecisionInput input, Decision made) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (EvaluatedDecision one : made.evaluatedDecisions()) {
            one.evaluatedInputs().forEach(seen -> values.put(seen.name(), seen.value()));
            one.outputs()
                    .forEach((output, value) -> values.put(
                            one.outputs().size() == 1 ? one.decision() : one.decision() + "." + output, value));
        }
        values.putAll(facts(input));
        return values;
    }

    private Map<String, @Nullable Object> facts(DecisionInput input) {
        var score = input.scores()
                .newest(ScoreTarget.valueOf(release.settings().scoreTarget()))
                .orElse(null);
        return release.rules().inputs(AssembleFacts.of(input, score, release, decision.decidedAt()));
    }
}
