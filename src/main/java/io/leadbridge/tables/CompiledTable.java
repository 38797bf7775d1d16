package io.leadbridge.tables;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table compiled so that the rows that match are found without scanning. A table too tangled for that within the budget is evaluated by
 * bit masks or by scanning, and {@link #isProved} is false.
 */
public final class CompiledTable {

    private final Table table;
    private final Grid grid;
    private final Answers answers;
    private final @Nullable Tree tree;
    private final @Nullable Masks masks;
    private final @Nullable AtomicReferenceArray<Match> matches;

    private CompiledTable(Table table, Grid grid, @Nullable Tree tree) {
        this.table = table;
        this.grid = grid;
        this.answers = new Answers(table);
        this.tree = tree;
        this.masks = tree == null ? Masks.of(grid) : null;
        this.matches = tree == null ? null : new AtomicReferenceArray<>(tree.leaves());
    }

    public static CompiledTable of(Table table) {
        return of(table, Budget.STANDARD);
    }

    public static CompiledTable of(Table table, Budget budget) {
        Grid grid = Grid.of(table.columns(), table.rows());
        return new CompiledTable(table, grid, tree(table, grid, budget));
    }

    private static @Nullable Tree tree(Table table, Grid grid, Budget budget) {
        int enough = table.hitPolicy() == HitPolicy.FIRST ? 1 : Integer.MAX_VALUE;
        try {
            return TreeBuilder.build(grid, Parts.one(grid.height(), enough), budget, table.name());
        } catch (BudgetExceeded e) {
            return null;
        }
    }

    public Table table() {
        return table;
    }

    /** Whether evaluation takes the same time however many rows there are. */
    public boolean isProved() {
        return tree != null;
    }

    /** What the table says of these inputs. */
    public Match match(Inputs values) {
        @Nullable Object[] all = new @Nullable Object[grid.width()];
        for (int c = 0; c < all.length; c++) {
            all[c] = values.value(c);
        }
        return match(all, new int[all.length]);
    }

    /**
     * What the table says of these values, one for each column.
     *
     * @param point room for a number for each column; what stood there does not matter, and is written over
     */
    public Match match(@Nullable Object[] values, int[] point) {
        locate(values, point);
        if (tree == null || matches == null) {
            return answers.literal(search(point));
        }
        int node = tree.root();
        while (node >= 0) {
            node = tree.child(node, point[tree.column(node)]);
        }
        Match match = matches.get(-node - 1);
        if (match == null) {
            match = answers.literal(tree.leaf(node));
            matches.set(-node - 1, match);
        }
        return match;
    }

    /** What the hit policy makes of these matching rows, given the values of their outputs. */
    public Match answer(int[] rows, OutputValues values) {
        return answers.answer(rows, values);
    }

    private void locate(@Nullable Object[] values, int[] point) {
        for (int c = 0; c < grid.width(); c++) {
            point[c] = classOf(c, values[c]);
        }
    }

    private int classOf(int c, @Nullable Object value) {
        Column column = table.columns().get(c);
        Object key = value == null ? null : column.kind().key(value);
        int number = value != null && key == null ? Grid.UNDECLARED : grid.classOf(c, key);
        if (number == Grid.UNDECLARED) {
            throw new UndeclaredValue(column, value);
        }
        return number;
    }

    private int[] search(int[] point) {
        boolean onlyFirst = table.hitPolicy() == HitPolicy.FIRST;
        if (masks != null) {
            return masks.matches(point, onlyFirst);
        }
        IntStream all = IntStream.range(0, grid.height()).filter(row -> grid.accepts(row, point));
        return onlyFirst ? all.limit(1).toArray() : all.toArray();
    }
}
