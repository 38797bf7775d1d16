package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;

/** What the evaluation of one file gave; anything but a full success has failed. */
record FileTrace(TableFile file, DMNResult result) {

    FileTrace {
        for (DMNMessage message : result.getMessages(DMNMessage.Severity.ERROR)) {
            throw new JudgementFailed(Cause.TABLE_FAILED, file.path(), String.valueOf(message.getMessageType()));
        }
    }

    private List<DMNDecisionResult> evaluated() {
        return file.decisions().stream()
                .map(result::getDecisionResultByName)
                .filter(one -> one.getEvaluationStatus() == DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED)
                .toList();
    }

    void addTo(Answer answer) {
        List<Reason> reasons = answer.reasons();
        List<EvaluatedDecision> traces = answer.evaluatedDecisions();
        Map<String, List<Integer>> matched = TraceListener.rows();
        Map<String, Object> context = result.getContext().getAll();
        file.tables().forEach((name, table) -> {
            if (file.model().getDecisionByName(name) == null && matched.containsKey(name)) {
                List<Integer> rows = matched.get(name);
                rows.forEach(row -> table.reason(row, null).ifPresent(reasons::add));
                traces.add(new EvaluatedDecision(name, table.hitPolicy(), List.of(), rules(table, rows), Map.of()));
            }
        });
        for (DMNDecisionResult one : evaluated()) {
            String name = one.getDecisionName();
            answer.values().set(name, one.getResult());
            TableTrace table = file.tables().get(name);
            if (table == null) {
                traces.add(new EvaluatedDecision(name, null, List.of(), List.of(), outputs(name, one.getResult())));
            } else if (matched.containsKey(name)) {
                List<Integer> rows = matched.get(name);
                addReasons(reasons, table, rows, one.getResult());
                traces.add(new EvaluatedDecision(
                        name,
                        table.hitPolicy(),
                        table.inputs(context),
                        rules(table, rows),
                        outputs(name, one.getResult())));
            }
            if (table != null
                    && !table.collects()
                    && matched.getOrDefault(name, List.of()).isEmpty()
                    && one.getResult() == null) {
                throw new JudgementFailed(Cause.TABLE_NO_MATCH, name, "no row matches");
            }
        }
    }

    private static void addReasons(
            List<Reason> reasons, TableTrace table, List<Integer> rows, @Nullable Object output) {
        for (int i = 0; i < rows.size(); i++) {
            Object mine = output instanceof List<?> list && list.size() == rows.size() ? list.get(i) : output;
            table.reason(rows.get(i), mine).ifPresent(reasons::add);
        }
    }

    static List<MatchedRule> rules(TableTrace table, List<Integer> rows) {
        return rows.stream().map(table::rule).toList();
    }

    private Map<String, @Nullable Object> outputs(String name, @Nullable Object value) {
        TableTrace table = file.tables().get(name);
        return table == null ? TraceValues.outputs(name, List.of(), value) : table.outputs(value);
    }
}
