package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.MonotoneProof.Breach;
import io.leadbridge.tables.Proof.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Proves for all inputs that outputs go in one direction only while an input grows, or shows where they do not. */
public final class ProveMonotone {

    private static final int MOST = 100;

    private final List<Table> tables;
    private final TableReader reader;
    private final String file;
    private final Budget budget;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    private ProveMonotone(List<Table> tables, TableReader reader, String file, Budget budget) {
        this.tables = tables;
        this.reader = reader;
        this.file = file;
        this.budget = budget;
    }

    /**
     * What came out.
     *
     * @param proofs of the promises that could be read, in their order
     * @param findings names that nothing has, and inputs or outputs without an order
     */
    public record Proofs(List<MonotoneProof> proofs, List<Finding> findings) {

        public Proofs {
            proofs = List.copyOf(proofs);
            findings = List.copyOf(findings);
        }
    }

    /** All promises share the budget. */
    public static Proofs of(
            List<Table> tables, List<Monotone> promises, TableReader reader, String file, Budget budget) {
        ProveMonotone prove = new ProveMonotone(tables, reader, file, budget);
        promises.forEach(prove::read);
        return new Proofs(prove.prove(), prove.findings);
    }

    /** A promise whose names are found. */
    private record Asked(Monotone promise, Table table, MonotoneOrders.Read read) {}

    private void read(Monotone promise) {
        MonotoneOrders orders = new MonotoneOrders(promise, reader);
        List<Table> named = tables.stream()
                .filter(table -> table.name().equals(promise.table()))
                .toList();
        if (named.size() != 1) {
            orders.error(
                    named.isEmpty()
                            ? "there is no table '" + promise.table()
                                    + "', or it could not be read in full, and another finding says why"
                            : "there are several tables '" + promise.table() + "'");
        } else {
            orders.read(named.get(0)).ifPresent(read -> asked.add(new Asked(promise, named.get(0), read)));
        }
        orders.errors()
                .forEach(message -> findings.add(
                        Finding.error(file, promise.line(), "monotone '" + promise.text() + "': " + message)));
    }

    private List<MonotoneProof> prove() {
        return Shared.out(
                budget,
                asked,
                one -> (long) one.table().rows().size() * one.table().columns().size(),
                (one, share) -> prove(one.promise(), one.table(), one.read(), share));
    }

    private static Shared.Done<MonotoneProof> prove(
            Monotone promise, Table table, MonotoneOrders.Read read, Budget share) {
        List<Row> asked = new ArrayList<>(table.rows());
        for (CellTest step : read.steps()) {
            List<CellTest> tests =
                    new ArrayList<>(Collections.nCopies(table.columns().size(), CellTest.ANY));
            tests.set(read.input(), step);
            asked.add(new Row(
                    "",
                    tests,
                    table.outputColumns().stream()
                            .map(column -> (Output) new Output.Literal(null))
                            .toList()));
        }
        Grid all = Grid.of(table.columns(), asked);
        Grid grid = all.first(table.rows().size());
        List<BitSet> steps = steps(table, all, read);
        MonotoneSearch search = new MonotoneSearch(
                table,
                grid,
                read.input(),
                read.output(),
                read.order(),
                promise.direction() == Monotone.Direction.INCREASING,
                share);
        MonotoneWords words = new MonotoneWords(promise, table, read);
        boolean complete = true;
        try {
            search.search(steps);
        } catch (BudgetExceeded e) {
            complete = false;
        }
        List<Breach> breaches = new ArrayList<>();
        search.found((box, found) -> {
            if (breaches.size() < MOST) {
                breaches.add(words.breach(box, found, search::test));
            }
        });
        Verdict verdict = !breaches.isEmpty()
                ? Verdict.REFUTED
                : !complete || !search.isExact()
                        ? Verdict.NOT_PROVED
                        : search.hasCompared() ? Verdict.PROVED : Verdict.VACUOUS;
        return new Shared.Done<>(
                new MonotoneProof(promise, verdict, breaches, words.sentence(verdict, breaches, complete)),
                search.spent());
    }

    /** The classes of each step in ascending order: those of its test, or each class alone in the natural order. */
    private static List<BitSet> steps(Table table, Grid all, MonotoneOrders.Read read) {
        List<BitSet> steps = new ArrayList<>();
        if (read.steps().isEmpty()) {
            int ofNull = all.classOf(read.input(), null);
            for (int number = 0; number < all.size(read.input()); number++) {
                if (number != ofNull) {
                    steps.add(Domain.one(number));
                }
            }
        }
        for (int s = 0; s < read.steps().size(); s++) {
            BitSet classes = new BitSet();
            int[] spans = all.spans(table.rows().size() + s, read.input());
            for (int i = 0; i < spans.length; i += 2) {
                classes.set(spans[i], spans[i + 1] + 1);
            }
            if (!classes.isEmpty()) {
                steps.add(classes);
            }
        }
        return steps;
    }
}
