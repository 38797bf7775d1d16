package io.leadbridge.tables;

import io.leadbridge.tables.TableReport.Gap;
import java.util.ArrayList;
import java.util.List;

/** Where an input that no row asks to be null is null, and no row matches: known, but no gap. */
final class NullGaps {

    private final Table table;
    private final Table plain;
    private final Work work;
    private final int mostNodes;

    /**
     * @param table as it is, with null where its columns allow it
     * @param plain the same {@linkplain AnalyseTable#withoutIdleNulls without idle nulls}
     */
    NullGaps(Table table, Table plain, Work work, int mostNodes) {
        this.table = table;
        this.plain = plain;
        this.work = work;
        this.mostNodes = mostNodes;
    }

    /** One for each such input, as far as the work suffices. */
    List<Gap> find() {
        List<Gap> found = new ArrayList<>();
        try {
            for (int c = 0; c < table.columns().size(); c++) {
                boolean isIdle = table.columns().get(c).allowed().acceptsNull()
                        && !plain.columns().get(c).allowed().acceptsNull();
                if (isIdle) {
                    find(c, found);
                }
            }
        } catch (BudgetExceeded e) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    /** Only rows that do not look at the column match there; what they leave of the others is a gap. */
    private void find(int column, List<Gap> found) {
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.set(column, columns.get(column).allowing(CellTest.NULL));
        List<Row> rows = plain.rows().stream()
                .filter(row -> row.tests().get(column).acceptsNull())
                .toList();
        Grid grid = Grid.of(columns, rows);
        Gaps gaps = new Gaps(grid, TreeBuilder.build(grid, Parts.one(rows.size(), 1), work, mostNodes), work);
        gaps.find().stream().limit(1).forEach(box -> {
            List<Column> other = new ArrayList<>(columns);
            other.set(column, table.columns().get(column));
            found.add(new Gap(
                    box,
                    box.example(columns),
                    Wording.noRow(other, box) + " (null is no gap unless a row asks for it)"));
        });
    }
}
