package io.leadbridge.decision;

import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.RuleSet;
import io.leadbridge.rules.Ruling;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rules that always say the same. */
record FixedRules(Function<Facts, Ruling> rules) implements RuleSet {

    @Override
    public List<GuardScope> guards() {
        return List.of();
    }

    @Override
    public Ruling judge(Facts facts) {
        return rules.apply(facts);
    }

    @Override
    public Map<String, Object> inputs(Facts facts) {
        return Map.of();
    }

    @Override
    public List<EvaluatedDecision> evaluate(String decision, Map<String, Object> inputs) {
        return List.of();
    }

    @Override
    public Inventory inventory() {
        return new Inventory(Map.of(), List.of());
    }

    @Override
    public void close() {}
}
