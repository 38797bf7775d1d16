package io.leadbridge.policy.rest;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.PlainKeys;
import io.leadbridge.tables.Proof;
import io.leadbridge.tables.ProveInvariants.Proofs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was proved. */
@Schema(name = "TablesProof")
record ProofReport(
        @Schema(description = "Every invariant could be read, and holds for all inputs") boolean proved,
        List<OneInvariant> invariants,
        List<TablesReport.Found> findings) {

    static ProofReport of(Proofs proofs, List<Finding> graph) {
        List<Finding> findings = new ArrayList<>(graph);
        findings.addAll(proofs.findings());
        return new ProofReport(
                proofs.isProved() && graph.stream().noneMatch(Finding::isError),
                proofs.proofs().stream().map(OneInvariant::of).toList(),
                findings.stream().map(TablesReport.Found::of).toList());
    }

    /** One invariant. */
    @Schema(name = "InvariantProof")
    record OneInvariant(
            String name,
            String text,
            @Schema(
                            description =
                                    "VACUOUS: no case passes its 'when'; NOT_PROVED: the budget did not suffice, or it depends on a formula (then with a counterexample that is not certain)")
                    Proof.Verdict verdict,
            String sentence,
            @Nullable BreakingCase counterexample) {

        static OneInvariant of(Proof proof) {
            return new OneInvariant(
                    proof.invariant().name(),
                    proof.invariant().text(),
                    proof.verdict(),
                    proof.sentence(),
                    proof.counterexample().map(BreakingCase::of).orElse(null));
        }
    }

    /** A case that breaks an invariant. */
    @Schema(name = "BreakingCase")
    record BreakingCase(
            @Schema(description = "All that matters; what is not named is absent, or false")
                    Map<String, @Nullable Object> inputs,
            @Schema(description = "What guards must have made stronger than the tables do")
                    Map<String, @Nullable Object> guarded,
            @Schema(
                            description =
                                    "Values of formulas that could not be checked: the case exists only if they can come about")
                    Map<String, @Nullable Object> assumed,
            @Schema(description = "The case really comes about: nothing is assumed") boolean certain,
            @Schema(description = "What tables and formulas give, in the order of evaluation")
                    Map<String, @Nullable Object> decided,
            @Schema(description = "The rows that match, from 1, by table") Map<String, List<Integer>> rows,
            @Schema(description = "No case with fewer inputs breaks it") boolean smallest) {

        static BreakingCase of(Proof.Counterexample found) {
            return new BreakingCase(
                    plain(found.inputs()),
                    plain(found.guarded()),
                    plain(found.assumed()),
                    found.isCertain(),
                    plain(found.decided()),
                    found.rows(),
                    found.isSmallest());
        }
    }

    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, one) -> plain.put(String.valueOf(key), plain(one)));
            return plain;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(one -> plain.add(plain(one)));
            return plain;
        }
        Object plain = PlainKeys.plain(value);
        return plain == null || plain instanceof Number || plain instanceof Boolean ? plain : plain.toString();
    }
}
