package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a hit policy makes of the rows that match. */
final class Answers {

    private static final int DEFAULTS = -1;

    private final Table table;
    private final boolean[] formulas;
    private final boolean defaultFormulas;

    Answers(Table table) {
        this.table = table;
        this.formulas = new boolean[table.rows().size()];
        for (int row = 0; row < formulas.length; row++) {
            formulas[row] = anyFormula(table.rows().get(row).outputs());
        }
        this.defaultFormulas = table.otherwise().map(Answers::anyFormula).orElse(false);
    }

    boolean hasFormulas(int[] rows) {
        for (int row : rows) {
            if (formulas[row]) {
                return true;
            }
        }
        return rows.length == 0 && defaultFormulas;
    }

    private static boolean anyFormula(List<Output> outputs) {
        return outputs.stream().anyMatch(Output.Formula.class::isInstance);
    }

    Match literal(int[] rows) {
        return hasFormulas(rows)
                ? new Match(rows, rows, null, true, null)
                : answer(rows, (row, column) -> ((Output.Literal) outputs(row).get(column)).value());
    }

    private List<Output> outputs(int row) {
        return row == DEFAULTS
                ? table.otherwise().orElseThrow()
                : table.rows().get(row).outputs();
    }

    Match answer(int[] rows, OutputValues values) {
        if (rows.length == 0) {
            return found(rows, table.otherwise().isPresent() ? output(DEFAULTS, values) : nothing());
        }
        return switch (table.hitPolicy()) {
            case UNIQUE ->
                rows.length == 1
                        ? found(rows, output(rows[0], values))
                        : conflict(rows, "only one row may match a UNIQUE table, but rows " + numbers(rows) + " do");
            case FIRST -> found(rows, output(rows[0], values));
            case ANY -> any(rows, values);
            case PRIORITY -> byPriority(rows, values, true);
            case OUTPUT_ORDER -> byPriority(rows, values, false);
            case RULE_ORDER, COLLECT -> found(rows, all(rows, values));
            case COLLECT_COUNT -> found(rows, each(rows, Answers::count, values));
            case COLLECT_SUM -> found(rows, each(rows, Answers::sum, values));
            case COLLECT_MIN -> extreme(rows, -1, values);
            case COLLECT_MAX -> extreme(rows, 1, values);
        };
    }

    private @Nullable Object nothing() {
        return switch (table.hitPolicy()) {
            case COLLECT_COUNT -> BigDecimal.ZERO;
            case COLLECT -> List.of();
            default -> null;
        };
    }

    private static Match found(int[] rows, @Nullable Object answer) {
        return new Match(rows, rows, answer, false, null);
    }

    private static Match found(int[] rows, int[] selected, @Nullable Object answer) {
        return new Match(rows, selected, answer, false, null);
    }

    private static Match conflict(int[] rows, String why) {
        return new Match(rows, rows, null, false, why);
    }

    static String numbers(int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> String.valueOf(row + 1))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private Match any(int[] rows, OutputValues values) {
        List<@Nullable Object> all = all(rows, values);
        return all.stream().allMatch(one -> Objects.equals(one, all.get(0)))
                ? found(rows, new int[] {rows[0]}, all.get(0))
                : conflict(rows, "all rows that match an ANY table must agree, but rows " + numbers(rows) + " do not");
    }

    private @Nullable Object output(int row, OutputValues values) {
        if (table.outputColumns().size() == 1) {
            return values.value(row, 0);
        }
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        for (int c = 0; c < table.outputColumns().size(); c++) {
            output.put(table.outputColumns().get(c).name(), values.value(row, c));
        }
        return Collections.unmodifiableMap(output);
    }

    private List<@Nullable Object> all(int[] rows, OutputValues values) {
        List<@Nullable Object> all = new ArrayList<>(rows.length);
        for (int row : rows) {
            all.add(output(row, values));
        }
        return Collections.unmodifiableList(all);
    }

    private Match byPriority(int[] rows, OutputValues values, boolean onlyFirst) {
        Comparator<Integer> order = Comparator.comparingInt(row -> place(0, row, values));
        for (int c = 1; c < table.outputColumns().size(); c++) {
            int column = c;
            order = order.thenComparingInt(row -> place(column, row, values));
        }
        int[] sorted = Arrays.stream(rows)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] first = {sorted[0]};
        return found(rows, first, onlyFirst ? output(sorted[0], values) : all(sorted, values));
    }

    private int place(int column, int row, OutputValues values) {
        return table.outputColumns().get(column).place(values.value(row, column));
    }

    private @Nullable Object each(
            int[] rows, Function<List<@Nullable Object>, @Nullable Object> aggregate, OutputValues values) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        for (int c = 0; c < table.outputColumns().size(); c++) {
            List<@Nullable Object> column = new ArrayList<>(rows.length);
            for (int row : rows) {
                column.add(values.value(row, c));
            }
            output.put(table.outputColumns().get(c).name(), aggregate.apply(column));
        }
        return output.size() == 1 ? output.values().iterator().next() : Collections.unmodifiableMap(output);
    }

    /** Without any number there is none; nor where anything else is among them. */
    private static @Nullable Object sum(List<@Nullable Object> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : values) {
            if (!(value instanceof BigDecimal number)) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    private static Object count(List<@Nullable Object> values) {
        return BigDecimal.valueOf(values.stream().distinct().count());
    }

    /** @param sign -1 for the least, 1 for the greatest */
    private Match extreme(int[] rows, int sign, OutputValues values) {
        for (int c = 0; c < table.outputColumns().size(); c++) {
            Object first = values.value(rows[0], c);
            for (int row : rows) {
                Object value = values.value(row, c);
                if ((value == null ? rows.length > 1 : !(value instanceof Comparable<?>))
                        || (value != null && first != null && value.getClass() != first.getClass())) {
                    return conflict(
                            rows,
                            "what rows " + numbers(rows) + " say cannot be compared: it is of several types, or null");
                }
            }
        }
        Object answer = each(rows, (List<@Nullable Object> column) -> extreme(column, sign), values);
        for (int row : rows) {
            if (Objects.equals(output(row, values), answer)) {
                return found(rows, new int[] {row}, answer);
            }
        }
        return found(rows, new int[0], answer);
    }

    private static @Nullable Object extreme(List<@Nullable Object> values, int sign) {
        Object extreme = values.get(0);
        for (Object value : values) {
            extreme = extreme != null && value != null && sign * Order.compare(value, extreme) > 0 ? value : extreme;
        }
        return extreme;
    }
}
