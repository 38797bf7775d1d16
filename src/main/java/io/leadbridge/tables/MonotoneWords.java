package io.leadbridge.tables;

import io.leadbridge.tables.MonotoneProof.Breach;
import io.leadbridge.tables.MonotoneProof.Side;
import io.leadbridge.tables.Proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What a person reads of a promise about a table's direction. */
final class MonotoneWords {

    private final Monotone promise;
    private final Table table;
    private final MonotoneOrders.Read read;

    MonotoneWords(Monotone promise, Table table, MonotoneOrders.Read read) {
        this.promise = promise;
        this.table = table;
        this.read = read;
    }

    String sentence(Verdict verdict, List<Breach> breaches, boolean isComplete) {
        return switch (verdict) {
            case PROVED -> "proved for all inputs: " + promise.text();
            case VACUOUS -> "void, because no case gives a value: " + promise.text();
            case NOT_PROVED ->
                isComplete
                        ? "not proved, because formulas give values that are not known here: " + promise.text()
                        : "not proved within the budget: " + promise.text();
            case REFUTED ->
                "broken: " + breaches.get(0).sentence()
                        + (breaches.size() == 1 ? "" : " (and " + (breaches.size() - 1) + " more such)");
        };
    }

    Breach breach(Box box, MonotoneSearch.Found found, IntFunction<CellTest> test) {
        Side lesser = side(found.lesser(), box, test.apply(found.lesser().number()));
        Side greater = side(found.greater(), box, test.apply(found.greater().number()));
        boolean rises = promise.direction() == Monotone.Direction.INCREASING;
        Kind kind = table.columns().get(read.input()).kind();
        String elsewhere = elsewhere(lesser.box());
        return new Breach(
                lesser,
                greater,
                rows(greater)
                        + (greater.rows().size() > 1
                                ? (rises ? " lower " : " raise ")
                                : rises ? " lowers " : " raises ")
                        + promise.output() + " though " + promise.input() + " grows: "
                        + (rises ? "it falls from " : "it rises from ") + lesser.value() + " (" + rows(lesser) + ") to "
                        + greater.value() + " where " + promise.input() + " grows from "
                        + Wording.test(kind, lesser.box().tests().get(read.input())) + " to "
                        + Wording.test(kind, greater.box().tests().get(read.input()))
                        + (elsewhere.equals("any input") ? "" : " and " + elsewhere));
    }

    private static String rows(Side side) {
        return side.rows().isEmpty() ? "the default" : Wording.rows(side.rows());
    }

    /** What the region says of all other inputs. */
    private String elsewhere(Box box) {
        List<CellTest> tests = new ArrayList<>(box.tests());
        tests.set(read.input(), table.columns().get(read.input()).allowed());
        return Wording.box(table.columns(), new Box(tests));
    }

    private Side side(MonotoneSearch.Half half, Box lesser, CellTest test) {
        List<CellTest> tests = new ArrayList<>(lesser.tests());
        tests.set(read.input(), test);
        Box box = new Box(tests);
        return new Side(
                half.rows(),
                box,
                box.example(table.columns()),
                Wording.value(read.order().kind(), half.key()));
    }
}
