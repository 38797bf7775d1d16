package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one file gave: the result of each decision, the reasons, and the trace. */
record FileAnswer(
        Map<String, @Nullable Object> values, List<Reason> reasons, List<EvaluatedDecision> evaluatedDecisions) {}
