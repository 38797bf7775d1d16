package io.leadbridge.policy;

import io.leadbridge.kernel.Problem;
import io.leadbridge.policy.PolicyCase.LeadSubject;
import io.leadbridge.policy.PolicyCase.TableSubject;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.TableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs golden cases: each passes, or says what it expected and what came out. */
public final class RunCases {

    private RunCases() {}

    public static List<CaseResult> of(Release release, List<PolicyCase> cases, CaseDecider decider) {
        return cases.stream().map(one -> of(release, one, decider)).toList();
    }

    /** Runs cases of tables alone; a lead needs a whole release. */
    public static List<CaseResult> of(TableSet tables, List<PolicyCase> cases) {
        return cases.stream()
                .map(one -> one.subject() instanceof TableSubject table
                        ? run(one, tables, table)
                        : failed(one, List.of("a lead can be decided by a whole release only; name its folder")))
                .toList();
    }

    private static CaseResult of(Release release, PolicyCase one, CaseDecider decider) {
        if (one.subject() instanceof TableSubject table) {
            return run(one, release.rules(), table);
        }
        var lead = (LeadSubject) one.subject();
        try {
            var answer = decider.decide(release.in(lead.state()), lead);
            return new CaseResult(one, CaseDifferences.of(one.expected(), answer), answer);
        } catch (Problem problem) {
            var differences = new ArrayList<String>();
            problem.errors()
                    .forEach(error ->
                            differences.add("the lead is not valid: " + error.pointer() + " " + error.message()));
            return failed(
                    one,
                    differences.isEmpty() ? List.of("the lead is not valid: " + problem.getMessage()) : differences);
        }
    }

    private static CaseResult run(PolicyCase one, TableSet rules, TableSubject table) {
        try {
            var answer = answer(rules.evaluate(table.decision(), table.inputs()));
            return new CaseResult(one, CaseDifferences.of(one.expected(), answer), answer);
        } catch (JudgementFailed failure) {
            return failed(one, List.of("no answer: " + failure.getMessage()));
        }
    }

    private static CaseAnswer answer(List<EvaluatedDecision> trace) {
        Map<String, @Nullable Object> outputs = new HashMap<>();
        trace.forEach(evaluated -> outputs.putAll(evaluated.outputs()));
        return new CaseAnswer(outputs, List.of(), List.of(), trace);
    }

    private static CaseResult failed(PolicyCase one, List<String> differences) {
        return new CaseResult(one, differences, CaseAnswer.NONE);
    }
}
