package io.leadbridge.tables;

import io.leadbridge.tables.TableReport.Mergeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs of rows that say the same and differ in one column only. */
final class Merging {

    private static final int MOST = 100;

    private Merging() {}

    static List<Mergeable> find(Table table, Said said) {
        List<Mergeable> found = new ArrayList<>();
        boolean everywhere = table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.ANY;
        if (!everywhere && table.hitPolicy() != HitPolicy.FIRST) {
            return found;
        }
        for (int c = 0; c < table.columns().size(); c++) {
            Map<List<Object>, Integer> known = new HashMap<>();
            for (int row = 0; row < table.rows().size() && found.size() < MOST; row++) {
                List<Object> rest = new ArrayList<>(table.rows().get(row).tests());
                rest.remove(c);
                rest.add(said.by(new int[] {row}));
                Integer other = known.put(rest, row);
                if (other != null && (everywhere || other == row - 1) && !isConflict(table, other, row)) {
                    found.add(mergeable(table, other, row, c));
                }
            }
        }
        return found;
    }

    /** Where rows of a UNIQUE table overlap, it has no answer; one row would have one. */
    private static boolean isConflict(Table table, int first, int second) {
        Box both = new Box(table.rows().get(first).tests())
                .and(new Box(table.rows().get(second).tests()))
                .and(new Box(table.columns().stream().map(Column::allowed).toList()));
        return table.hitPolicy() == HitPolicy.UNIQUE && both.tests().stream().noneMatch(CellTest.NONE::equals);
    }

    private static Mergeable mergeable(Table table, int first, int second, int c) {
        Column column = table.columns().get(c);
        CellTest both = table.rows()
                .get(first)
                .tests()
                .get(c)
                .or(table.rows().get(second).tests().get(c));
        return new Mergeable(
                first,
                second,
                column.name(),
                "rows " + (first + 1) + " and " + (second + 1) + " could be one row with "
                        + Wording.test(column.kind(), both) + " in column " + column.name());
    }
}
