package io.leadbridge.policy;

import io.leadbridge.policy.PolicyCase.TableSubject;
import io.leadbridge.policy.ReleaseCoverage.GuardHits;
import io.leadbridge.policy.ReleaseCoverage.OneTable;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.EvaluatedInput;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import io.leadbridge.rules.TableSet;
import io.leadbridge.tables.CoverTable;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.LoneTable;
import io.leadbridge.tables.TableCoverage;
import io.leadbridge.tables.TableCoverage.RowHits;
import io.leadbridge.tables.TableCoverage.Seen;
import io.leadbridge.tables.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which rows, boundaries and guards the cases of a release hit, and generates cases for those they do not. */
public final class CoverRelease {

    private final TableSet rules;
    private final List<CaseResult> results;
    private final Map<String, LoneTable> known = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private CoverRelease(TableSet rules, List<CaseResult> results) {
        this.rules = rules;
        this.results = results;
        results.forEach(result -> names.add(result.subject().name()));
    }

    /**
     * From cases that were run.
     *
     * @param documents the tables by file, in the order of their evaluation
     */
    public static ReleaseCoverage of(
            TableSet rules, Map<String, String> documents, List<CaseResult> results, TableReader reader) {
        CoverRelease cover = new CoverRelease(rules, results);
        DecisionGraph graph = reader.graph(documents);
        documents.forEach((file, text) -> reader.read(file, text)
                .tables()
                .forEach(table -> cover.known.put(table.name(), LoneTable.of(table, graph))));
        List<OneTable> tables = new ArrayList<>();
        rules.inventory().tables().forEach((name, rows) -> tables.add(cover.table(name, rows)));
        return new ReleaseCoverage(
                tables,
                rules.inventory().guards().stream()
                        .map(guard -> new GuardHits(guard, cover.firing(guard)))
                        .toList());
    }

    private List<String> firing(String guard) {
        return results.stream()
                .filter(result -> result.answer().guards().contains(guard))
                .map(result -> result.subject().name())
                .toList();
    }

    private OneTable table(String name, int rows) {
        LoneTable lone = known.get(name);
        List<Seen> seen = seen(name, lone);
        if (lone == null) {
            return new OneTable(
                    unread(name, rows, seen),
                    List.of(),
                    List.of("the boundaries of " + name + " are not known: KIE evaluates its cells"));
        }
        TableCoverage coverage = CoverTable.of(lone, seen);
        ConfirmCases confirm = new ConfirmCases(rules, name, names);
        coverage.proposals().forEach(confirm::add);
        List<String> left = new ArrayList<>(coverage.left());
        left.addAll(confirm.left());
        return new OneTable(coverage, confirm.confirmed(), List.copyOf(left));
    }

    private static TableCoverage unread(String name, int count, List<Seen> seen) {
        List<RowHits> rows = new ArrayList<>();
        for (int row = 1; row <= count; row++) {
            int number = row;
            rows.add(new RowHits(
                    row,
                    seen.stream()
                            .filter(one -> one.rows().contains(number))
                            .map(Seen::name)
                            .toList()));
        }
        return new TableCoverage(name, rows, List.of(), List.of(), List.of());
    }

    private List<Seen> seen(String name, @Nullable LoneTable lone) {
        List<Seen> seen = new ArrayList<>();
        for (CaseResult result : results) {
            for (EvaluatedDecision one : result.answer().trace()) {
                if (one.decision().equals(name)) {
                    seen.add(new Seen(
                            result.subject().name(),
                            columns(result, one, lone),
                            one.matchedRules().stream()
                                    .map(MatchedRule::ruleIndex)
                                    .sorted()
                                    .toList()));
                }
            }
        }
        return seen;
    }

    /** As the trace says; a case of the table alone says it, too. */
    private static List<@Nullable Object> columns(CaseResult result, EvaluatedDecision one, @Nullable LoneTable lone) {
        List<@Nullable Object> values = new ArrayList<>();
        if (lone != null && one.evaluatedInputs().size() == lone.columns().size()) {
            for (EvaluatedInput input : one.evaluatedInputs()) {
                values.add(input.value());
            }
        } else if (lone != null
                && result.subject().subject() instanceof TableSubject table
                && table.decision().equals(one.decision())) {
            values.addAll(lone.values(table.inputs()));
        }
        return values;
    }
}
