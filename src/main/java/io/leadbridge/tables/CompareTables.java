package io.leadbridge.tables;

import io.leadbridge.tables.TableDifference.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds exactly the inputs that two versions of a table answer differently; where rows stand, and how cells are written, does not matter. */
public final class CompareTables {

    private static final int MOST = 1_000;

    /** As many disjoint regions are gathered before those that differ in one column only are joined. */
    private static final int MOST_RAW = 20_000;

    private final Table before;
    private final Table after;
    private final Work work;
    private final int mostNodes;
    private final List<String> notes = new ArrayList<>();
    private int raw;

    private CompareTables(Table before, Table after, Budget budget) {
        this.before = before;
        this.after = after;
        this.work = new Work(before.name(), budget.work());
        this.mostNodes = budget.nodes();
    }

    public static TableDifference of(Table before, Table after) {
        return of(before, after, Budget.STANDARD);
    }

    public static TableDifference of(Table before, Table after, Budget budget) {
        return new CompareTables(before, after, budget).difference();
    }

    /** Two versions of one table. */
    public record Versions(Table before, Table after) {}

    /** Compares several tables with one budget, the small ones first; what they leave is for the large ones. */
    public static List<TableDifference> all(List<Versions> tables, Budget budget) {
        return Shared.out(
                budget,
                tables,
                pair -> (long) (pair.before().rows().size()
                                + pair.after().rows().size())
                        * pair.before().columns().size(),
                (pair, share) -> {
                    CompareTables compare = new CompareTables(pair.before(), pair.after(), share);
                    TableDifference difference = compare.difference();
                    return new Shared.Done<>(difference, compare.work.spent());
                });
    }

    private TableDifference difference() {
        for (Column column : before.columns()) {
            Column other = find(after, column.name());
            if (other != null && other.kind() != column.kind()) {
                notes.add("input " + column.name() + " is " + column.kind() + " in one version and " + other.kind()
                        + " in the other, so that no input is good for both");
                return new TableDifference(before.name(), false, List.of(), List.copyOf(notes));
            }
        }
        List<Column> columns = columns();
        List<Row> rows = new ArrayList<>();
        before.rows().forEach(row -> rows.add(aligned(before, row, columns)));
        after.rows().forEach(row -> rows.add(aligned(after, row, columns)));
        Grid grid = Grid.of(columns, rows);
        int split = before.rows().size();
        Parts parts = new Parts(new int[] {split, rows.size()}, new int[] {enough(before), enough(after)});
        Said saidBefore = new Said(before);
        Said saidAfter = new Said(after);
        Boxes<Words> boxes = new Boxes<>();
        List<Region> found = new ArrayList<>();
        boolean proved = true;
        try {
            Tree tree = TreeBuilder.build(grid, parts, work, mostNodes);
            Regions regions = new Regions(
                    grid,
                    tree,
                    leaf -> !saidBefore.by(first(leaf, split)).equals(saidAfter.by(second(leaf, split))),
                    work);
            regions.each((region, leaf) -> {
                if (++raw > MOST_RAW) {
                    throw work.exceeded();
                }
                return boxes.add(
                        Regions.copy(region),
                        new Words(
                                saidBefore.words(first(leaf, split)),
                                saidAfter.words(second(leaf, split)),
                                !saidBefore.isFormula(first(leaf, split))
                                        && !saidAfter.isFormula(second(leaf, split))));
            });
        } catch (BudgetExceeded | StackOverflowError e) {
            proved = false;
        }
        boxes.merged((region, words) -> {
            if (found.size() < MOST) {
                found.add(region(columns, Regions.box(grid, region), words));
            } else {
                raw = MOST_RAW + 1;
            }
        });
        return new TableDifference(before.name(), proved && raw <= MOST_RAW, List.copyOf(found), List.copyOf(notes));
    }

    /** What was said, what is, and whether no formula is in it. */
    private record Words(String was, String is, boolean certain) {}

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

    private static Region region(List<Column> columns, Box box, Words words) {
        return new Region(
                box,
                box.example(columns),
                words.was(),
                words.is(),
                words.certain(),
                Wording.where(columns, box) + ": " + words.was() + " becomes " + words.is()
                        + (words.certain() ? "" : " (formulas are compared by their texts)"));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Column column : before.columns()) {
            Column other = find(after, column.name());
            if (other == null) {
                notes.add("input " + column.name() + " was removed");
                columns.add(column);
            } else {
                if (!column.allowed().equals(other.allowed())) {
                    notes.add("the declared values of input " + column.name() + " changed");
                }
                columns.add(column.allowing(column.allowed().or(other.allowed())));
            }
        }
        columns.stream()
                .filter(Column::noted)
                .forEach(column -> notes.add("values that input " + column.name() + " does not list are not compared"));
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
