package io.leadbridge.policy;

import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.TableSet;
import io.leadbridge.tables.PlainKeys;
import io.leadbridge.tables.TableCoverage.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts proposed cases to the rules themselves: only what they confirm becomes a case, with the outputs they give. */
final class ConfirmCases {

    private static final int MOST_IN_NAME = 3;

    private final TableSet rules;
    private final String table;
    private final Set<String> names;
    private final List<GeneratedCase> confirmed = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /** @param names taken by other cases; those of new ones are added */
    ConfirmCases(TableSet rules, String table, Set<String> names) {
        this.rules = rules;
        this.table = table;
        this.names = names;
    }

    void add(Proposal proposal) {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        proposal.inputs().forEach((path, value) -> put(inputs, path, plain(value)));
        try {
            for (EvaluatedDecision one : rules.evaluate(table, inputs)) {
                if (one.decision().equals(table)) {
                    add(proposal, inputs, one);
                    return;
                }
            }
            leave(proposal, "the table was not evaluated");
        } catch (JudgementFailed failure) {
            leave(proposal, String.valueOf(failure.getMessage()));
        }
    }

    private void add(Proposal proposal, Map<String, @Nullable Object> inputs, EvaluatedDecision one) {
        List<Integer> rows =
                one.matchedRules().stream().map(MatchedRule::ruleIndex).sorted().toList();
        if (rows.equals(proposal.rows())) {
            confirmed.add(
                    new GeneratedCase(name(proposal.covers()), table, inputs, one.outputs(), rows, proposal.covers()));
        } else {
            leave(proposal, "rows " + rows + " match and not " + proposal.rows());
        }
    }

    private void leave(Proposal proposal, String why) {
        left.add("the case found for " + String.join(", ", proposal.covers()) + " of " + table
                + " is not confirmed by the rules: " + why);
    }

    private String name(List<String> covers) {
        String name = table + ": "
                + String.join(", ", covers.subList(0, Math.min(MOST_IN_NAME, covers.size())))
                + (covers.size() > MOST_IN_NAME ? " and " + (covers.size() - MOST_IN_NAME) + " more" : "");
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> inputs, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            inputs.put(path, value);
        } else {
            put(
                    (Map<String, @Nullable Object>) inputs.computeIfAbsent(
                            path.substring(0, dot), part -> new LinkedHashMap<String, @Nullable Object>()),
                    path.substring(dot + 1),
                    value);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return PlainKeys.plain(value);
    }

    List<GeneratedCase> confirmed() {
        return List.copyOf(confirmed);
    }

    List<String> left() {
        return List.copyOf(left);
    }
}
