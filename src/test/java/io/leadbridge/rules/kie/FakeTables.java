package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.RuleSource;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables of which a test says the effect; they route a lead by nothing but
 * the effect, as rows 1, 2 and 8 of RouteClass do.
 */
final class FakeTables implements TableChain, TableCompiler {

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
    public Known.Names names() {
        return new Known.Names(List.of(ChainNames.EFFECT));
    }

    @Override
    public Answer qualify(Known known) {
        Map<String, Object> values = new HashMap<>();
        values.put("HandRaise", true);
        values.put("DataSufficiency", Map.of("sufficiency", "COMPLETE", "waitMin", BigDecimal.ZERO));
        values.put("tableEffect", tableEffect.name());
        values.put("FitScore", BigDecimal.valueOf(90));
        values.put("FitGrade", "A");
        values.put("IntentScore", BigDecimal.valueOf(66));
        values.put("IntentGrade", BigDecimal.ONE);
        values.put("ReadinessCell", Map.of("routeHint", "SALES_NOW", "priority", BigDecimal.ONE));
        values.put("ModelTrust", Map.of("w", new BigDecimal("0.8"), "code", "MODEL_OK"));
        values.put("pReady", new BigDecimal("0.57316"));
        values.put("confidenceWidth", new BigDecimal("0.10099"));
        return Answer.of(values, List.of(reason("TABLE_SAYS", tableEffect)));
    }

    @Override
    public Answer route(Known known) {
        var effect = Effect.valueOf(String.valueOf(known.get("effect")));
        var routeClass =
                switch (effect) {
                    case BLOCK, SUPPRESS, DISQUALIFY -> "REJECT";
                    case HOLD -> "COMPLIANCE_HOLD";
                    case DIVERT -> "SELF_SERVE";
                    case ALLOW -> "SALES_NOW";
                };
        Map<String, Object> values = new HashMap<>();
        values.put("RouteClass", Map.of("routeClass", routeClass, "code", "RT_READINESS"));
        values.put("ReviewGate", List.of(Map.of("kind", "HIGH_VALUE", "blocking", false)));
        values.put(
                "RequiredSkills",
                List.of(Map.of("skill", "LANG_DE_B2", "hard", true), Map.of("skill", "SKILL_API", "hard", false)));
        return Answer.of(values, List.of(reason("RT_READINESS", Effect.ALLOW)));
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
