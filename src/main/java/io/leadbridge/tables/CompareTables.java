package io.leadbridge.tables;

import io.leadbridge.tables.TableDifference.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds exactly the inputs that two versions of a table answer differently; where rows stand, and how cells are written, does not matter. */
public final class CompareTables {

    private final Table before;
    private final Table after;
    private final Budget budget;
    private final List<String> notes = new ArrayList<>();

    private CompareTables(Table before, Table after, Budget budget) {
        this.before = before;
        this.after = after;
        this.budget = budget;
    }

    public static TableDifference of(Table before, Table after) {
        return of(before, after, Budget.STANDARD);
    }

    public static TableDifference of(Table before, Table after, Budget budget) {
        return new CompareTables(before, after, budget).difference();
    }

    private TableDifference difference() {
        List<Column> columns = columns();
        List<Row> rows = new ArrayList<>();
        before.rows().forEach(row -> rows.add(aligned(before, row, columns)));
        after.rows().forEach(row -> rows.add(aligned(after, row, columns)));
        Grid grid = Grid.of(columns, rows);
        int split = before.rows().size();
        Parts parts = new Parts(new int[] {split, rows.size()}, new int[] {enough(before), enough(after)});
        Tree tree;
        try {
            tree = TreeBuilder.build(grid, parts, budget, before.name());
        } catch (BudgetExceeded e) {
            return new TableDifference(before.name(), false, List.of(), notes);
        }
        Said saidBefore = new Said(before);
        Said saidAfter = new Said(after);
        Regions regions = new Regions(
                grid, tree, leaf -> !saidBefore.by(first(leaf, split)).equals(saidAfter.by(second(leaf, split))));
        Boxes<List<String>> boxes = new Boxes<>();
        regions.each((region, leaf) -> boxes.add(
                Regions.copy(region),
                List.of(saidBefore.words(first(leaf, split)), saidAfter.words(second(leaf, split)))));
        List<Region> found = new ArrayList<>();
        boxes.merged((region, words) -> found.add(region(columns, regions.box(region), words.get(0), words.get(1))));
        return new TableDifference(before.name(), true, List.copyOf(found), List.copyOf(notes));
    }

    private static int enough(Table table) {
        return table.hitPolicy() == HitPolicy.FIRST ? 1 : Integer.MAX_VALUE;
    }

    private static int[] first(int[] leaf, int split) {
        return IntStream.of(leaf).filter(row -> row < split).toArray();
    }

    private static int[] second(int[] leaf, int split) {
        return IntStream.of(leaf)
                .filter(row -> row >= split)
                .map(row -> row - split)
                .toArray();
    }

    private static Region region(List<Column> columns, Box box, String was, String is) {
        return new Region(
                box,
                box.example(columns),
                was,
                is,
                "where " + Wording.box(columns, box) + ": " + was + " becomes " + is);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Column column : before.columns()) {
            Column other = find(after, column.name());
            if (other == null) {
                notes.add("input " + column.name() + " was removed");
                columns.add(column);
            } else if (other.kind() != column.kind()) {
                throw new IllegalArgumentException("input " + column.name() + " of table " + before.name() + " is "
                        + column.kind() + " in one version and " + other.kind() + " in the other");
            } else {
                if (!column.allowed().equals(other.allowed())) {
                    notes.add("the declared values of input " + column.name() + " changed");
                }
                columns.add(column.allowing(column.allowed().or(other.allowed())));
            }
        }
        for (Column column : after.columns()) {
            if (find(before, column.name()) == null) {
                notes.add("input " + column.name() + " was added");
                columns.add(column);
            }
        }
        return columns;
    }

    private static @org.jspecify.annotations.Nullable Column find(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Row aligned(Table table, Row row, List<Column> columns) {
        List<CellTest> tests = new ArrayList<>();
        for (Column column : columns) {
            CellTest test = CellTest.ANY;
            for (int c = 0; c < table.columns().size(); c++) {
                if (table.columns().get(c).name().equals(column.name())) {
                    test = row.tests().get(c).and(test);
                }
            }
            tests.add(test);
        }
        return new Row(row.id(), tests, row.outputs());
    }
}
