package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sums a table of points can give: rows that ask for one input each exclude each other as their tests do, and add up over inputs. */
final class Sums {

    private static final int MOST = 2_000;

    private Sums() {}

    /** Points so far, and whether any row has matched: without one there is no sum. */
    record Partial(BigDecimal points, boolean any) {

        static final Partial NONE = new Partial(BigDecimal.ZERO, false);

        Partial plus(BigDecimal more) {
            BigDecimal sum = points.add(more);
            return new Partial(sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros(), true);
        }

        Partial plus(Partial other) {
            return other.any ? plus(other.points) : this;
        }
    }

    /** The points of each row; null where the table does not sum up plain numbers. */
    static @Nullable List<BigDecimal> points(Table table) {
        List<BigDecimal> points = new ArrayList<>();
        if (table.hitPolicy() != HitPolicy.COLLECT_SUM || table.outputColumns().size() != 1) {
            return null;
        }
        for (Row row : table.rows()) {
            if (!(row.outputs().get(0) instanceof Output.Literal literal)
                    || !(literal.value() instanceof BigDecimal number)) {
                return null;
            }
            points.add(number);
        }
        return points;
    }

    /** Every combination of one of each; null where they are too many. */
    static @Nullable Set<Partial> add(Partial start, Collection<? extends Collection<Partial>> parts) {
        Set<Partial> sums = new LinkedHashSet<>(Set.of(start));
        for (Collection<Partial> some : parts) {
            Set<Partial> next = new LinkedHashSet<>();
            sums.forEach(sum -> some.forEach(part -> next.add(sum.plus(part))));
            if (next.size() > MOST) {
                return null;
            }
            sums = next;
        }
        return sums;
    }

    /** All sums of a table, whatever its input; empty where they are not known. */
    static Set<BigDecimal> all(Table table) {
        List<BigDecimal> points = points(table);
        if (points == null) {
            return Set.of();
        }
        Grid grid = Grid.of(table.columns(), table.rows());
        Partial sure = Partial.NONE;
        List<Set<Partial>> parts = new ArrayList<>();
        for (int c = 0; c < grid.width(); c++) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < grid.height(); row++) {
                if (tested(table.rows().get(row)).equals(List.of(c))) {
                    rows.add(row);
                }
            }
            Set<Partial> ofColumn = new LinkedHashSet<>();
            for (int number = 0; number < grid.size(c); number++) {
                Partial sum = Partial.NONE;
                for (int row : rows) {
                    sum = Grid.contains(grid.spans(row, c), number) ? sum.plus(points.get(row)) : sum;
                }
                ofColumn.add(sum);
            }
            parts.add(ofColumn);
        }
        for (int row = 0; row < grid.height(); row++) {
            int columns = tested(table.rows().get(row)).size();
            sure = columns == 0 ? sure.plus(points.get(row)) : sure;
            if (columns > 1) {
                parts.add(Set.of(Partial.NONE, Partial.NONE.plus(points.get(row))));
            }
        }
        Set<Partial> sums = add(sure, parts);
        Set<BigDecimal> all = new HashSet<>();
        if (sums != null) {
            sums.forEach(sum -> all.add(sum.points()));
        }
        return all;
    }

    private static List<Integer> tested(Row row) {
        List<Integer> tested = new ArrayList<>();
        for (int c = 0; c < row.tests().size(); c++) {
            if (!row.tests().get(c).isAny()) {
                tested.add(c);
            }
        }
        return tested;
    }
}
