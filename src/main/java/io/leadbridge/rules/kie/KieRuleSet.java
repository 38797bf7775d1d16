package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.Qualification;
import io.leadbridge.rules.RuleSet;
import io.leadbridge.rules.Ruling;
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
        var known = new Known(tables.names());
        TableFacts.of(facts, known);
        var qualified = tables.qualify(known);
        var qualification = new TableValues(qualified.values());
        var tableEffect = Effect.valueOf(qualification.text("tableEffect"));
        var guarded = guards.fire(facts, qualification(qualification));
        var effect = tableEffect.strongest(guarded.effect()).strongest(ofData(qualification));
        known.set("effect", effect.name());
        var routed = tables.route(known);
        return new RulingWriter(qualified, guarded, routed).write(effect);
    }

    /** Without the data to contact anybody a lead is held, whatever else is known. */
    private static Effect ofData(TableValues values) {
        return values.text("DataSufficiency", "sufficiency").equals("HOLD") ? Effect.HOLD : Effect.ALLOW;
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
