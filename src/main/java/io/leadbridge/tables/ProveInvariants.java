package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.Proof.Counterexample;
import io.leadbridge.tables.Proof.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves invariants for all inputs through a whole graph of tables, or finds the smallest case that breaks them. */
public final class ProveInvariants {

    /** Enough for graphs a person could have meant; about two seconds of one core for each invariant. */
    private static final Budget STANDARD = new Budget(10_000_000, Budget.STANDARD.nodes());

    private final DecisionGraph graph;
    private final TableReader reader;
    private final String file;
    private final Budget budget;
    private final List<Finding> findings = new ArrayList<>();

    private ProveInvariants(DecisionGraph graph, TableReader reader, String file, Budget budget) {
        this.graph = graph;
        this.reader = reader;
        this.file = file;
        this.budget = budget;
    }

    /**
     * What came out.
     *
     * @param proofs of the invariants that could be read, in their order
     * @param findings names that nothing has, and tests that are none
     */
    public record Proofs(List<Proof> proofs, List<Finding> findings) {

        public Proofs {
            proofs = List.copyOf(proofs);
            findings = List.copyOf(findings);
        }

        /** Whether all could be read and hold. */
        public boolean isProved() {
            return findings.isEmpty() && proofs.stream().allMatch(proof -> proof.verdict() == Verdict.PROVED);
        }
    }

    public static Proofs of(DecisionGraph graph, List<Invariant> invariants, TableReader reader, String file) {
        return of(graph, invariants, reader, file, STANDARD);
    }

    public static Proofs of(
            DecisionGraph graph, List<Invariant> invariants, TableReader reader, String file, Budget budget) {
        return new ProveInvariants(graph, reader, file, budget).prove(invariants);
    }

    /** An invariant whose names are keys. */
    private record Read(Invariant invariant, Map<String, CellTest> when, Map<String, CellTest> then) {}

    private Proofs prove(List<Invariant> invariants) {
        Map<String, Kind> kinds = graph.kinds();
        List<Read> read = new ArrayList<>();
        Map<String, List<CellTest>> asked = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Invariant invariant : invariants) {
            int before = findings.size();
            if (!names.add(invariant.name())) {
                findings.add(Finding.error(
                        file,
                        invariant.line(),
                        "invariant '" + invariant.name() + "': another one has this name; give each its own"));
            }
            Map<String, CellTest> when = tests(invariant, "when", invariant.when(), kinds);
            Map<String, CellTest> then = tests(invariant, "then", invariant.then(), kinds);
            if (findings.size() == before) {
                read.add(new Read(invariant, when, then));
                when.forEach((key, test) ->
                        asked.computeIfAbsent(key, none -> new ArrayList<>()).add(test));
                then.forEach((key, test) ->
                        asked.computeIfAbsent(key, none -> new ArrayList<>()).add(test));
            }
        }
        try {
            Model model = new Model(graph, asked);
            return new Proofs(read.stream().map(one -> prove(model, one)).toList(), findings);
        } catch (BudgetExceeded e) {
            return new Proofs(read.stream().map(ProveInvariants::tooLarge).toList(), findings);
        }
    }

    private Map<String, CellTest> tests(
            Invariant invariant, String part, Map<String, String> texts, Map<String, Kind> kinds) {
        Map<String, CellTest> tests = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            List<String> keys = graph.names().getOrDefault(name, List.of());
            Kind kind = keys.size() == 1 ? kinds.get(keys.get(0)) : null;
            if (keys.isEmpty()) {
                error(
                        invariant,
                        part,
                        "'" + name + "' is no input, no column of a table, and no decision or output of one");
            } else if (keys.size() > 1) {
                error(invariant, part, "'" + name + "' may be any of " + keys + "; write one of them");
            } else if (kind == null) {
                error(
                        invariant,
                        part,
                        "'" + name + "' is a list, or of no known type; an invariant tests single values");
            } else {
                reader.cell(text, kind)
                        .ifPresentOrElse(
                                test -> tests.merge(keys.get(0), test, CellTest::and),
                                () -> error(
                                        invariant,
                                        part,
                                        "'" + text + "' is no test of a " + kind.feel()
                                                + "; write what a cell of a table could say"));
            }
        });
        return tests;
    }

    private void error(Invariant invariant, String part, String message) {
        findings.add(Finding.error(
                file, invariant.line(), "invariant '" + invariant.name() + "', " + part + ": " + message));
    }

    private Proof prove(Model model, Read read) {
        long before = model.work().spent();
        model.work().allow(budget.work());
        Map<Integer, BitSet> when = new LinkedHashMap<>();
        read.when()
                .forEach((key, test) -> when.put(
                        model.variable(key).orElseThrow(), model.domain(key).accepts(test)));
        Search search = new Search(model, false);
        boolean complete = true;
        for (var then : read.then().entrySet()) {
            Domain domain = model.domain(then.getKey());
            BitSet broken = (BitSet) domain.all().clone();
            broken.andNot(domain.accepts(then.getValue()));
            Map<Integer, BitSet> goal = new LinkedHashMap<>(when);
            goal.merge(model.variable(then.getKey()).orElseThrow(), broken, ProveInvariants::both);
            complete &= search.look(goal);
        }
        Witness found = search.best();
        Verdict verdict = found != null
                ? found.one().assumed().isEmpty() ? Verdict.REFUTED : Verdict.NOT_PROVED
                : !complete ? Verdict.NOT_PROVED : isVacuous(model, when) ? Verdict.VACUOUS : Verdict.PROVED;
        Optional<Counterexample> counterexample =
                Optional.ofNullable(found).map(witness -> counterexample(witness, search));
        return new Proof(
                read.invariant(),
                verdict,
                counterexample,
                model.work().spent() - before,
                new ProofWords(model, read.invariant(), read.then()).sentence(verdict, counterexample));
    }

    private static Proof tooLarge(Read read) {
        return new Proof(
                read.invariant(),
                Verdict.NOT_PROVED,
                Optional.empty(),
                0,
                "not proved within the budget: " + read.invariant().text());
    }

    private static BitSet both(BitSet left, BitSet right) {
        BitSet both = (BitSet) left.clone();
        both.and(right);
        return both;
    }

    private static boolean isVacuous(Model model, Map<Integer, BitSet> when) {
        Search search = new Search(model, true);
        return search.look(when) && search.best() == null;
    }

    private static Counterexample counterexample(Witness witness, Search search) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        witness.one()
                .rows()
                .forEach((table, matched) -> rows.put(
                        table,
                        java.util.Arrays.stream(matched)
                                .map(row -> row + 1)
                                .boxed()
                                .toList()));
        return new Counterexample(
                witness.inputs(),
                witness.one().guarded(),
                witness.one().assumed(),
                witness.decided(),
                rows,
                search.isExhausted());
    }
}
