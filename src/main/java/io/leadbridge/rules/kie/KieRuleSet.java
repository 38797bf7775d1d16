package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.Qualification;
import io.leadbridge.rules.RuleSet;
import io.leadbridge.rules.Ruling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a lead: tables that qualify it, then guards, then tables that route it under the strongest effect so far. */
final class KieRuleSet implements RuleSet {

    private final TableChain tables;
    private final Guards guards;

    KieRuleSet(TableChain tables, Guards guards) {
        this.tables = tables;
        this.guards = guards;
    }

    @Override
    public Ruling judge(Facts facts) {
        Known known = tables.known();
        Answer answer = tables.answer();
        TableFacts.of(facts, known);
        tables.qualify(known, answer);
        var values = new TableValues(answer.values());
        var tableEffect = Effect.valueOf(values.text("tableEffect"));
        var guarded = guards.fire(facts, qualification(values));
        answer.reasons().addAll(guarded.reasons());
        var effect = tableEffect.strongest(guarded.effect()).strongest(ofData(values));
        known.set("effect", effect.name());
        tables.route(known, answer);
        return new RulingWriter(answer, guarded).write(effect);
    }

    /** Without the data to contact anybody a lead is held, whatever else is known. */
    private static Effect ofData(TableValues values) {
        return values.text("DataSufficiency", "sufficiency").equals("HOLD") ? Effect.HOLD : Effect.ALLOW;
    }

    @Override
    public Map<String, @Nullable Object> inputs(Facts facts) {
        Known known = new Known(new Known.Names(TableFacts.NAMES));
        TableFacts.of(facts, known);
        Map<String, @Nullable Object> inputs = new HashMap<>();
        TableFacts.NAMES.forEach(name -> inputs.put(name, known.get(name)));
        return inputs;
    }

    private static Qualification qualification(TableValues values) {
        return new Qualification(
                values.flag("HandRaise"),
                values.text("DataSufficiency", "sufficiency"),
                values.whole("FitScore"),
                values.whole("IntentScore"),
                values.text("FitGrade") + values.whole("IntentGrade"),
                values.text("tableEffect"));
    }

    @Override
    public List<GuardScope> guards() {
        return guards.scopes();
    }

    @Override
    public List<EvaluatedDecision> evaluate(String decision, Map<String, @Nullable Object> inputs) {
        return tables.evaluate(decision, inputs);
    }

    @Override
    public Inventory inventory() {
        return new Inventory(tables.rows(), guards.names());
    }

    @Override
    public void close() {
        tables.close();
        guards.close();
    }
}
