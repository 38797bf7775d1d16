package io.leadbridge.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one output of a table is where given rows match. */
final class ColumnValue {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private final Table table;
    private final Grid grid;
    private final int output;
    private final OutputOrder order;
    private final Answers answers;

    ColumnValue(Table table, Grid grid, int output, OutputOrder order) {
        this.table = table;
        this.grid = grid;
        this.output = output;
        this.order = order;
        this.answers = new Answers(table);
    }

    /** What is known of a value: its key, or the formula that gives it, or neither where there is no value to compare. */
    record Known(@Nullable Object key, @Nullable String formula) {

        static final Known NOTHING = new Known(null, null);

        boolean isNothing() {
            return key == null && formula == null;
        }
    }

    /** The columns whose values decide what the rows say, since a formula is nothing but the column's name. */
    Set<Integer> columns(int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> table.rows().get(row).outputs().get(output))
                .map(this::column)
                .filter(c -> c >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int column(Output said) {
        if (said instanceof Output.Formula formula) {
            for (int c = 0; c < table.columns().size(); c++) {
                if (table.columns().get(c).name().equals(formula.text())) {
                    return c;
                }
            }
        }
        return -1;
    }

    /** Whether a formula can change with this column. */
    boolean mentions(String formula, int column) {
        Set<String> names = names(formula);
        return names(table.columns().get(column).name()).stream().anyMatch(names::contains);
    }

    private static Set<String> names(String text) {
        return BETWEEN_NAMES.splitAsStream(text).collect(Collectors.toSet());
    }

    /** What the rows say in a region in which each of {@link #columns} has one class. */
    Known of(int[] rows, BitSet[] region) {
        if (!answers.hasFormulas(rows)) {
            Match match = answers.literal(rows);
            return match.conflict().isPresent() ? Known.NOTHING : known(part(match.answer()));
        }
        if (rows.length > 1) {
            return table.hitPolicy() == HitPolicy.UNIQUE ? Known.NOTHING : new Known(null, formulas(rows));
        }
        List<Output> said = rows.length == 0
                ? table.otherwise().orElseThrow()
                : table.rows().get(rows[0]).outputs();
        if (said.get(output) instanceof Output.Literal literal) {
            return known(literal.value());
        }
        int column = column(said.get(output));
        CellTest test = column < 0 ? CellTest.ANY : grid.test(column, region[column]);
        if (test.equals(CellTest.NULL)) {
            return Known.NOTHING;
        }
        Object point = test.intervals().size() == 1 && !test.acceptsNull()
                ? point(test.intervals().get(0))
                : null;
        return point != null && table.columns().get(column).kind() == order.kind()
                ? new Known(order.has(point) ? point : null, null)
                : new Known(null, ((Output.Formula) said.get(output)).text());
    }

    private String formulas(int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> row + " " + table.rows().get(row).outputs())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Object point(Interval interval) {
        Object low = interval.low();
        return low != null && interval.high() != null && Order.compare(low, interval.high()) == 0 ? low : null;
    }

    private @Nullable Object part(@Nullable Object answer) {
        return answer instanceof java.util.Map<?, ?> map
                ? map.get(table.outputColumns().get(output).name())
                : answer;
    }

    private Known known(@Nullable Object value) {
        return new Known(order.key(value), null);
    }
}
