package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.RuleSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Tables of which a test says the effect; they route a lead by nothing but
 * the effect, as rows 1, 2 and 8 of RouteClass do.
 */
final class FakeTables implements TableChain, TableCompiler {

    private static final List<String> DECISIONS = List.of(
            "HandRaise",
            "DataSufficiency",
            "tableEffect",
            "FitScore",
            "FitGrade",
            "IntentScore",
            "IntentGrade",
            "ReadinessCell",
            "ModelTrust",
            "pReady",
            "confidenceWidth",
            "RouteClass",
            "ReviewGate",
            "RequiredSkills");

    private final Effect tableEffect;
    private boolean closed;

    FakeTables(Effect tableEffect) {
        this.tableEffect = tableEffect;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Compilation compile(List<RuleSource> sources) {
        return new Compilation(this, List.of());
    }

    @Override
    public Known known() {
        return new Known(new Known.Names(List.of(ChainNames.EFFECT)));
    }

    @Override
    public Answer answer() {
        return new Answer(new Known(new Known.Names(DECISIONS)), new Slots(Slots.Size.NONE));
    }

    @Override
    public void qualify(Known known, Answer answer) {
        Known values = answer.values();
        values.set("HandRaise", true);
        values.set("DataSufficiency", Map.of("sufficiency", "COMPLETE", "waitMin", BigDecimal.ZERO));
        values.set("tableEffect", tableEffect.name());
        values.set("FitScore", BigDecimal.valueOf(90));
        values.set("FitGrade", "A");
        values.set("IntentScore", BigDecimal.valueOf(66));
        values.set("IntentGrade", BigDecimal.ONE);
        values.set("ReadinessCell", Map.of("routeHint", "SALES_NOW", "priority", BigDecimal.ONE));
        values.set("ModelTrust", Map.of("w", new BigDecimal("0.8"), "code", "MODEL_OK"));
        values.set("pReady", new BigDecimal("0.57316"));
        values.set("confidenceWidth", new BigDecimal("0.10099"));
        answer.reasons().add(reason("TABLE_SAYS", tableEffect));
    }

    @Override
    public void route(Known known, Answer answer) {
        var effect = Effect.valueOf(String.valueOf(known.get("effect")));
        var routeClass =
                switch (effect) {
                    case BLOCK, SUPPRESS, DISQUALIFY -> "REJECT";
                    case HOLD -> "COMPLIANCE_HOLD";
                    case DIVERT -> "SELF_SERVE";
                    case ALLOW -> "SALES_NOW";
                };
        Known values = answer.values();
        values.set("RouteClass", Map.of("routeClass", routeClass, "code", "RT_READINESS"));
        values.set("ReviewGate", List.of(Map.of("kind", "HIGH_VALUE", "blocking", false)));
        values.set(
                "RequiredSkills",
                List.of(Map.of("skill", "LANG_DE_B2", "hard", true), Map.of("skill", "SKILL_API", "hard", false)));
        answer.reasons().add(reason("RT_READINESS", Effect.ALLOW));
    }

    private static Reason reason(String code, Effect effect) {
        return new Reason(code, code, effect, Reason.Source.TABLE, "Fake", 1);
    }

    @Override
    public List<EvaluatedDecision> evaluate(String decision, Map<String, Object> inputs) {
        return List.of();
    }

    @Override
    public Map<String, Integer> rows() {
        return Map.of("Fake", 1);
    }

    @Override
    public void close() {
        closed = true;
    }
}
