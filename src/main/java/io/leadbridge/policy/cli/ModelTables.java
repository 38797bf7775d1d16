package io.leadbridge.policy.cli;

import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.Result;
import io.leadbridge.rules.ModelEvaluation.Status;
import io.leadbridge.rules.ModelEvaluator;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.rules.RuleSet.Inventory;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.rules.TableSet;
import io.leadbridge.tables.DecisionGraph.TableNode;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables of documents that are no release: each is evaluated by itself, as the API tries models. */
final class ModelTables implements TableSet {

    private final ModelEvaluator evaluator;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<RuleSource> sources;

    /** From documents by file. */
    ModelTables(ModelEvaluator evaluator, TableReader reader, Map<String, String> documents) {
        this.evaluator = evaluator;
        this.sources = documents.entrySet().stream()
                .map(document -> new RuleSource(document.getKey(), document.getValue()))
                .toList();
        var decisions = reader.graph(documents).nodes().stream()
                .filter(TableNode.class::isInstance)
                .map(node -> ((TableNode) node).table())
                .toList();
        documents.forEach((file, text) -> reader.read(file, text).tables().stream()
                .filter(decisions::contains)
                .forEach(table -> {
                    tables.put(table.name(), table);
                    files.put(table.name(), file);
                }));
    }

    @Override
    public List<EvaluatedDecision> evaluate(String decision, Map<String, @Nullable Object> inputs) {
        Table table = tables.get(decision);
        if (table == null) {
            throw new JudgementFailed(
                    Cause.TABLE_FAILED,
                    decision,
                    "there is no decision of this name whose table could be read in full");
        }
        ModelEvaluation evaluation = evaluator.evaluate(
                new ModelRequest(sources, String.valueOf(files.get(decision)), List.of(decision), null, null, inputs));
        if (!evaluation.refusals().isEmpty()) {
            throw new JudgementFailed(
                    Cause.TABLE_FAILED, decision, evaluation.refusals().get(0).message());
        }
        return evaluation.results().stream()
                .filter(result -> result.decision().equals(decision))
                .map(result -> evaluated(table, result))
                .toList();
    }

    private static EvaluatedDecision evaluated(Table table, Result result) {
        if (result.status() != Status.SUCCEEDED) {
            throw new JudgementFailed(
                    Cause.TABLE_FAILED,
                    table.name(),
                    result.messages().stream()
                            .findFirst()
                            .map(ModelEvaluation.Message::text)
                            .orElse("it has no answer"));
        }
        List<MatchedRule> rows = result.matchedRules().stream()
                .filter(row -> row.table().equals(table.name()))
                .map(row -> new MatchedRule(row.ruleId(), row.ruleIndex()))
                .toList();
        if (rows.isEmpty() && table.hitPolicy().isSingle() && result.result() == null) {
            throw new JudgementFailed(Cause.TABLE_NO_MATCH, table.name(), "no row matches");
        }
        return new EvaluatedDecision(
                table.name(), table.hitPolicy().name(), List.of(), rows, outputs(table, result.result()));
    }

    private static Map<String, @Nullable Object> outputs(Table table, @Nullable Object value) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((name, part) -> outputs.put(String.valueOf(name), part));
        } else {
            outputs.put(table.name(), value);
        }
        return outputs;
    }

    @Override
    public Inventory inventory() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        tables.forEach((name, table) -> rows.put(name, table.rows().size()));
        return new Inventory(rows, List.of());
    }
}
