package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the columns a promise names, and the orders of their values. */
final class MonotoneOrders {

    private final Monotone promise;
    private final TableReader reader;
    private final List<String> errors = new ArrayList<>();

    MonotoneOrders(Monotone promise, TableReader reader) {
        this.promise = promise;
        this.reader = reader;
    }

    /**
     * The promise, its names found.
     *
     * @param steps of the input, ascending; none for the natural order
     */
    record Read(int input, int output, List<CellTest> steps, OutputOrder order) {}

    void error(String message) {
        errors.add(message);
    }

    List<String> errors() {
        return errors;
    }

    Optional<Read> read(Table table) {
        int input = place(table.columns().stream().map(Column::name).toList(), promise.input(), "input");
        int output =
                place(table.outputColumns().stream().map(OutputColumn::name).toList(), promise.output(), "output");
        boolean lists =
                switch (table.hitPolicy()) {
                    case COLLECT, RULE_ORDER, OUTPUT_ORDER -> true;
                    default -> false;
                };
        if (lists) {
            error("table '" + table.name() + "' answers with lists, which have no order");
        }
        if (input < 0 || output < 0 || lists) {
            return Optional.empty();
        }
        List<CellTest> steps = steps(table.columns().get(input));
        OutputOrder order = order(table, output);
        return order == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Read(input, output, steps, order));
    }

    private int place(List<String> names, String wanted, String what) {
        int found = names.indexOf(wanted);
        if (found < 0) {
            error("'" + wanted + "' is no " + what + " of table '" + promise.table() + "'; there are "
                    + names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
        }
        return found;
    }

    private List<CellTest> steps(Column column) {
        List<CellTest> steps = new ArrayList<>();
        for (String text : promise.inputOrder()) {
            reader.cell(text, column.kind())
                    .ifPresentOrElse(
                            steps::add,
                            () -> error("inputOrder: '" + text + "' is no test of a "
                                    + column.kind().feel() + "; write what a cell of the table could say"));
        }
        if (!promise.inputOrder().isEmpty() || column.kind() != Kind.STRING) {
            return steps;
        }
        column.order().forEach(key -> steps.add(CellTest.points(List.of(key))));
        if (steps.size() < 2) {
            error("texts have no order of their own: declare the values of input '" + column.name()
                    + "' in its type, or give an inputOrder");
        }
        return steps;
    }

    private @Nullable OutputOrder order(Table table, int output) {
        OutputColumn column = table.outputColumns().get(output);
        boolean counts = table.hitPolicy() == HitPolicy.COLLECT_COUNT || table.hitPolicy() == HitPolicy.COLLECT_SUM;
        Kind kind = counts ? Kind.NUMBER : DecisionGraph.kind(table, output);
        if (kind == null) {
            error("output '" + column.name() + "' has no value that is known without a formula");
            return null;
        }
        List<Object> ascending = new ArrayList<>();
        for (String text : promise.outputOrder()) {
            Object key = reader.cell(text, kind).map(MonotoneOrders::point).orElse(null);
            if (key == null) {
                error("outputOrder: '" + text + "' is no " + kind.feel() + " in FEEL");
            } else {
                ascending.add(key);
            }
        }
        if (ascending.isEmpty() && kind == Kind.STRING) {
            column.priorities().stream().map(kind::key).filter(Objects::nonNull).forEach(ascending::add);
            if (ascending.size() < 2) {
                error("texts have no order of their own: declare the values of output '" + column.name()
                        + "' in its type, or give an outputOrder");
            }
        }
        return new OutputOrder(kind, ascending);
    }

    private static @Nullable Object point(CellTest test) {
        Interval only = test.intervals().size() == 1 && !test.acceptsNull()
                ? test.intervals().get(0)
                : Interval.ALL;
        return only.low() != null && only.high() != null && Order.compare(only.low(), only.high()) == 0
                ? only.low()
                : null;
    }
}
