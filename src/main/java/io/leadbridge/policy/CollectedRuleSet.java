package io.leadbridge.policy;

import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.RuleSet;
import io.leadbridge.rules.Ruling;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule set that is closed when nobody holds it any longer, so that a release can be unloaded while decisions that
 * took it are still being made.
 */
final class CollectedRuleSet implements RuleSet {

    private static final Cleaner CLEANER = Cleaner.create();

    private final RuleSet rules;
    private final Cleaner.Cleanable closing;

    CollectedRuleSet(RuleSet rules) {
        this.rules = rules;
        this.closing = CLEANER.register(this, rules::close);
    }

    @Override
    public Ruling judge(Facts facts) {
        try {
            return rules.judge(facts);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public Map<String, @Nullable Object> inputs(Facts facts) {
        try {
            return rules.inputs(facts);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public List<EvaluatedDecision> evaluate(String decision, Map<String, @Nullable Object> inputs) {
        try {
            return rules.evaluate(decision, inputs);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public List<GuardScope> guards() {
        return rules.guards();
    }

    @Override
    public Inventory inventory() {
        try {
            return rules.inventory();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        closing.clean();
    }
}
