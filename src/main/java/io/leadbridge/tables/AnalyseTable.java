package io.leadbridge.tables;

import io.leadbridge.tables.TableReport.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds gaps, overlaps, rows that never answer, and what could be simpler. */
public final class AnalyseTable {

    private final Table table;
    private final Budget budget;

    private AnalyseTable(Table table, Budget budget) {
        this.table = withoutIdleNulls(table);
        this.budget = budget;
    }

    public static TableReport of(Table table) {
        return of(table, Budget.STANDARD);
    }

    public static TableReport of(Table table, Budget budget) {
        return new AnalyseTable(table, budget).report();
    }

    /** Null counts as an input of a column only where some row asks for it: else every table had a gap at null. */
    static Table withoutIdleNulls(Table table) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int at = c;
            Column column = table.columns().get(c);
            boolean asked = table.rows().stream()
                    .map(row -> row.tests().get(at))
                    .anyMatch(test -> !test.isAny() && test.acceptsNull());
            CellTest allowed = column.allowed();
            columns.add(column.allowing(allowed.withNull(asked && allowed.acceptsNull())));
        }
        return new Table(
                table.name(), table.hitPolicy(), columns, table.outputColumns(), table.rows(), table.otherwise());
    }

    private TableReport report() {
        Grid grid = Grid.of(table.columns(), table.rows());
        Tree tree = tree(grid);
        Said said = new Said(table);
        List<Gap> gaps = new ArrayList<>();
        boolean proved = tree != null;
        if (tree != null && !mayMatchNothing()) {
            Gaps finder = new Gaps(grid, tree);
            finder.find().forEach(box -> gaps.add(gap(box)));
            proved = finder.isComplete();
        }
        RowNotes notes = new RowNotes(table, grid, said);
        Overlaps overlaps = new Overlaps(table, said);
        if (tree != null) {
            Regions.eachLeaf(tree, rows -> {
                notes.see(rows);
                overlaps.see(rows);
            });
        }
        return new TableReport(
                table.name(),
                proved,
                gaps,
                overlaps.found(),
                tree == null ? List.of() : notes.unreachable(),
                tree == null ? List.of() : notes.redundant(),
                tree == null ? List.of() : new Slices(table, grid, budget).idle(),
                Merging.find(table, said));
    }

    /** A table that collects, or has defaults, has an answer where no row matches. */
    private boolean mayMatchNothing() {
        return !table.hitPolicy().isSingle() || table.otherwise().isPresent();
    }

    private @Nullable Tree tree(Grid grid) {
        int enough = table.hitPolicy() == HitPolicy.FIRST ? 2 : Integer.MAX_VALUE;
        try {
            return TreeBuilder.build(grid, Parts.one(grid.height(), enough), budget, table.name());
        } catch (BudgetExceeded e) {
            return null;
        }
    }

    private Gap gap(Box box) {
        return new Gap(box, box.example(table.columns()), "no row matches where " + Wording.box(table.columns(), box));
    }
}
