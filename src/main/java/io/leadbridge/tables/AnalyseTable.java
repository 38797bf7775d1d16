package io.leadbridge.tables;

import io.leadbridge.tables.TableReport.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds gaps, overlaps, rows that never answer, and what could be simpler. */
public final class AnalyseTable {

    private final Table table;
    private final Table original;
    private final Work work;
    private final int mostNodes;

    private AnalyseTable(Table table, Budget budget) {
        this.table = withoutIdleNulls(table);
        this.original = table;
        this.work = new Work(table.name(), budget.work());
        this.mostNodes = budget.nodes();
    }

    public static TableReport of(Table table) {
        return of(table, Budget.STANDARD);
    }

    public static TableReport of(Table table, Budget budget) {
        return new AnalyseTable(table, budget).report();
    }

    /** Analyses several tables with one budget, the small ones first; what they leave is for the large ones. */
    public static List<TableReport> all(List<Table> tables, Budget budget) {
        return Shared.out(
                budget,
                tables,
                table -> (long) table.rows().size() * table.columns().size(),
                (table, share) -> {
                    AnalyseTable analysis = new AnalyseTable(table, share);
                    TableReport report = analysis.report();
                    return new Shared.Done<>(report, analysis.work.spent());
                });
    }

    /** Null counts as an input of a column only where some row asks for it: else every table had a gap at null. */
    public static Table withoutIdleNulls(Table table) {
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
            Gaps finder = new Gaps(grid, tree, work);
            finder.find().forEach(box -> gaps.add(gap(box)));
            proved = finder.isComplete();
        }
        RowNotes notes = new RowNotes(table, grid, said, work);
        Overlaps overlaps = new Overlaps(table, said, work);
        boolean seen = tree != null && seeLeaves(tree, notes, overlaps);
        return new TableReport(
                table.name(),
                proved && seen,
                gaps,
                overlaps.found(),
                seen ? notes.unreachable() : List.of(),
                seen ? notes.redundant() : List.of(),
                tree == null || table.rows().isEmpty() ? List.of() : new Slices(table, grid, work, mostNodes).idle(),
                Merging.find(table, said),
                proved && gaps.isEmpty() && !mayMatchNothing()
                        ? new NullGaps(original, table, work, mostNodes).find()
                        : List.of(),
                false);
    }

    /** Whether the budget sufficed to look at all: only then it is known which rows never answer. */
    private static boolean seeLeaves(Tree tree, RowNotes notes, Overlaps overlaps) {
        try {
            Regions.eachLeaf(tree, rows -> {
                notes.see(rows);
                overlaps.see(rows);
            });
            return true;
        } catch (BudgetExceeded | StackOverflowError e) {
            return false;
        }
    }

    /** A COLLECT table, or one that has defaults, has an answer where no row matches. */
    private boolean mayMatchNothing() {
        return !table.hitPolicy().needsMatch() || table.otherwise().isPresent();
    }

    private @Nullable Tree tree(Grid grid) {
        int enough = table.hitPolicy() == HitPolicy.FIRST ? 2 : Integer.MAX_VALUE;
        try {
            return TreeBuilder.build(grid, Parts.one(grid.height(), enough), work, mostNodes);
        } catch (BudgetExceeded e) {
            return null;
        }
    }

    private Gap gap(Box box) {
        return new Gap(box, box.example(table.columns()), Wording.noRow(table.columns(), box));
    }
}
