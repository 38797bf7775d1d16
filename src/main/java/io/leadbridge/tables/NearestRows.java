package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rows came nearest to giving the answer for one input, and what kept them from it. */
public final class NearestRows {

    private final Table table;
    private final Grid grid;
    private final List<@Nullable Object> values;

    private NearestRows(Table table, List<@Nullable Object> values) {
        this.table = table;
        this.grid = Grid.of(table.columns(), table.rows());
        this.values = values;
    }

    /**
     * A row that did not give the answer.
     *
     * @param row from 1
     * @param misses the cells that do not accept the input; empty where another row came first
     * @param steps how many boundaries or values the input is away from the row
     */
    public record Near(int row, List<Miss> misses, int steps, String sentence) {

        public Near {
            misses = List.copyOf(misses);
        }
    }

    /** A cell that does not accept the value of its column; {@code test} as FEEL writes it. */
    public record Miss(String column, @Nullable Object value, String test) {}

    /**
     * The rows that failed on the fewest cells first, and of those the ones fewest boundaries away.
     *
     * @param values of the columns, in their order; a value of another kind than its column's fits no cell
     */
    public static List<Near> of(Table table, List<@Nullable Object> values, int limit) {
        return new NearestRows(table, values).find(limit);
    }

    private List<Near> find(int limit) {
        List<Near> near = new ArrayList<>();
        Integer winner = null;
        for (int row = 0; row < grid.height(); row++) {
            List<Miss> misses = misses(row);
            if (!misses.isEmpty()) {
                near.add(new Near(row + 1, misses, steps(row), sentence(row, misses)));
            } else if (table.hitPolicy() == HitPolicy.FIRST) {
                if (winner != null) {
                    near.add(new Near(row + 1, List.of(), 0, masked(row, winner)));
                }
                winner = winner == null ? row : winner;
            }
        }
        near.sort(Comparator.<Near>comparingInt(one -> one.misses().size())
                .thenComparingInt(Near::steps)
                .thenComparingInt(Near::row));
        return near.stream().limit(limit).toList();
    }

    private List<Miss> misses(int row) {
        List<Miss> misses = new ArrayList<>();
        for (int c = 0; c < grid.width(); c++) {
            Column column = table.columns().get(c);
            CellTest test = table.rows().get(row).tests().get(c);
            if (!test.isAny() && !accepts(c, test)) {
                misses.add(new Miss(column.name(), values.get(c), Wording.test(column.kind(), test)));
            }
        }
        return misses;
    }

    private boolean accepts(int c, CellTest test) {
        Object value = values.get(c);
        Object key = value == null ? null : table.columns().get(c).kind().key(value);
        return (value == null || key != null) && test.accepts(key);
    }

    private int steps(int row) {
        int steps = 0;
        for (int c = 0; c < grid.width(); c++) {
            if (!accepts(c, table.rows().get(row).tests().get(c))) {
                steps += steps(row, c);
            }
        }
        return steps;
    }

    /** Of ordered values: how many boundaries lie between; else one. */
    private int steps(int row, int c) {
        Kind kind = table.columns().get(c).kind();
        Object value = values.get(c);
        Object key = value == null ? null : kind.key(value);
        if (key == null || kind == Kind.STRING || kind == Kind.BOOLEAN) {
            return 1;
        }
        int at = grid.classOf(c, key);
        int[] spans = grid.spans(row, c);
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < spans.length; i += 2) {
            least = Math.min(least, at < spans[i] ? spans[i] - at : at - spans[i + 1]);
        }
        return at == Grid.UNDECLARED || spans.length == 0 ? 1 : least;
    }

    private String sentence(int row, List<Miss> misses) {
        return "row " + (row + 1) + " (" + outputs(row) + ") did not match: "
                + misses.stream()
                        .map(miss -> miss.column() + " is " + words(miss) + ", but must be " + miss.test())
                        .collect(Collectors.joining("; "));
    }

    private String masked(int row, int winner) {
        return "row " + (row + 1) + " (" + outputs(row) + ") matches too, but row " + (winner + 1) + " comes first";
    }

    private String words(Miss miss) {
        Column column = table.columns().stream()
                .filter(one -> one.name().equals(miss.column()))
                .findFirst()
                .orElseThrow();
        Object key = miss.value() == null ? null : column.kind().key(miss.value());
        return miss.value() != null && key == null ? String.valueOf(miss.value()) : Wording.value(column.kind(), key);
    }

    private String outputs(int row) {
        List<String> said = new ArrayList<>();
        for (int o = 0; o < table.outputColumns().size(); o++) {
            Output output = table.rows().get(row).outputs().get(o);
            said.add(
                    output instanceof Output.Formula formula
                            ? "= " + formula.text()
                            : Said.words(((Output.Literal) output).value()));
        }
        return String.join(", ", said);
    }
}
