package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.RuleCompiler;
import io.leadbridge.rules.RuleSet;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.rules.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Compiles any model whose text does not say BROKEN; its rules answer with the names of the models. */
public final class FakeRuleCompiler implements RuleCompiler {

    final List<String> compiled = new CopyOnWriteArrayList<>();
    final List<String> closed = new CopyOnWriteArrayList<>();

    @Override
    public Compilation compile(String name, List<RuleSource> sources) {
        if (compiled.contains(name) && !closed.contains(name)) {
            throw new IllegalArgumentException(name + " is compiled already");
        }
        var findings = new ArrayList<Finding>();
        for (var source : sources) {
            if (source.text().contains("EXPLODES")) {
                throw new IllegalStateException("the compiler fell over");
            }
            if (source.text().contains("BROKEN")) {
                findings.add(Finding.error(source.path(), 1, "is broken"));
            }
        }
        if (!findings.isEmpty()) {
            return new Compilation(null, findings);
        }
        compiled.add(name);
        var all = String.join(
                "|",
                sources.stream()
                        .map(source -> source.text().replaceAll("(?s).* name='([^']*)'.*", "$1"))
                        .toList());
        return new Compilation(new FakeRuleSet(name, all, closed), List.of());
    }

    /** Says what it was made of. */
    private record FakeRuleSet(String name, String all, List<String> closed) implements RuleSet {
        @Override
        public List<GuardScope> guards() {
            return List.of();
        }

        @Override
        public Ruling judge(Facts facts) {
            throw new UnsupportedOperationException("a fake only evaluates");
        }

        @Override
        public Map<String, Object> inputs(Facts facts) {
            throw new UnsupportedOperationException("a fake only evaluates");
        }

        @Override
        public List<EvaluatedDecision> evaluate(String decision, Map<String, Object> inputs) {
            if (closed.contains(name)) {
                throw new IllegalStateException(name + " is closed");
            }
            return List.of(new EvaluatedDecision(decision, null, List.of(), List.of(), Map.of("text", all)));
        }

        @Override
        public Inventory inventory() {
            return new Inventory(Map.of("Fit", 2), List.of("guard"));
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }
}
