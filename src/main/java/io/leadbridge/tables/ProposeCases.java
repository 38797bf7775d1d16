package io.leadbridge.tables;

import io.leadbridge.tables.TableCoverage.Proposal;
import io.leadbridge.tables.TableCoverage.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds, for each row and boundary no case hits, an input that does: through the structure, so that the table answers there. */
final class ProposeCases {

    static final int MOST = 1_000;
    private static final int MOST_REGIONS = 50;

    private final CoverTable cover;
    private final LoneTable lone;
    private final Table table;
    private final Grid grid;
    private final Budget budget;
    private final Said said;
    private final Answers answers;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private long work;

    ProposeCases(CoverTable cover, Budget budget) {
        this.cover = cover;
        this.lone = cover.lone();
        this.table = AnalyseTable.withoutIdleNulls(lone.table());
        this.grid = Grid.of(table.columns(), table.rows());
        this.budget = budget;
        this.said = new Said(table);
        this.answers = new Answers(table);
    }

    List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    List<String> left() {
        return List.copyOf(left);
    }

    void all() {
        Tree tree;
        try {
            int enough = table.hitPolicy() == HitPolicy.FIRST ? 1 : Integer.MAX_VALUE;
            tree = TreeBuilder.build(grid, Parts.one(grid.height(), enough), budget, table.name());
            rows(tree);
            boundaries(tree);
        } catch (BudgetExceeded e) {
            left.add("no more cases of " + table.name() + " were sought: the budget is spent");
        }
    }

    private void rows(Tree tree) {
        for (int row = 0; row < grid.height(); row++) {
            int wanted = row;
            if (!cover.isHit(row)
                    && !propose(
                            tree, Regions.whole(grid), null, rows -> isUsable(rows) && isAnsweredBy(wanted, rows))) {
                left.add("no input was found for which row " + (row + 1) + " of " + table.name() + " answers");
            }
        }
    }

    private void boundaries(Tree tree) {
        for (int c = 0; c < grid.width(); c++) {
            for (int b = 0; b < cover.boundaries().get(c).size(); b++) {
                if (!cover.isHit(c, b)) {
                    boundary(tree, c, cover.boundaries().get(c).get(b));
                }
            }
        }
    }

    private void boundary(Tree tree, int c, Boundary boundary) {
        BitSet[] within = Regions.whole(grid);
        within[c] = Domain.one(grid.classOf(c, boundary.value()));
        Box box = new Box(IntStream.range(0, grid.width())
                .mapToObj(column -> column == c ? boundary.values() : CellTest.ANY)
                .toList());
        boolean found = propose(tree, within, box, rows -> isUsable(rows) && isAsked(c, boundary, rows))
                || propose(tree, within, box, this::isUsable);
        if (!found) {
            left.add(
                    "no input was found that tries " + boundary.words() + " of " + table.name() + " and has an answer");
        }
    }

    private boolean propose(Tree tree, BitSet[] within, @Nullable Box narrow, Predicate<int[]> wanted) {
        Regions regions = new Regions(grid, tree, wanted, within, new Work(table.name(), budget.work()));
        int before = proposals.size();
        int[] tried = {0};
        regions.each((region, rows) -> {
            tried[0]++;
            Box box = regions.box(region);
            return !propose(narrow == null ? box : box.and(narrow), rows) && tried[0] < MOST_REGIONS;
        });
        work += (long) regions.seen() * grid.width() + 1;
        if (work > budget.work() || proposals.size() >= MOST) {
            throw new BudgetExceeded(table.name());
        }
        return proposals.size() > before;
    }

    private boolean propose(Box box, int[] rows) {
        List<List<@Nullable Object>> preferred = new ArrayList<>();
        for (int c = 0; c < grid.width(); c++) {
            preferred.add(cover.preferred(c));
        }
        Map<String, @Nullable Object> inputs =
                FindInputs.in(lone, box, preferred).orElse(null);
        if (inputs == null) {
            return false;
        }
        List<Integer> numbers = Arrays.stream(rows).mapToObj(row -> row + 1).toList();
        List<String> covers = cover.see(new Seen("", FindInputs.columns(lone, inputs), numbers));
        if (covers.isEmpty()) {
            return false;
        }
        proposals.add(new Proposal(inputs, numbers, covers));
        return true;
    }

    /** Whether the table has an answer where these rows match. */
    private boolean isUsable(int[] rows) {
        if (rows.length == 0) {
            return !table.hitPolicy().needsMatch() || table.otherwise().isPresent();
        }
        return switch (table.hitPolicy()) {
            case UNIQUE -> rows.length == 1;
            case ANY ->
                rows.length == 1
                        || (!answers.hasFormulas(rows)
                                && answers.literal(rows).conflict().isEmpty());
            default -> true;
        };
    }

    private boolean isAnsweredBy(int row, int[] rows) {
        return switch (table.hitPolicy()) {
            case PRIORITY -> said.winner(rows) == row;
            default -> Arrays.stream(rows).anyMatch(one -> one == row);
        };
    }

    /** Whether a row that matches asks just there. */
    private boolean isAsked(int c, Boundary boundary, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> table.rows().get(row).tests().get(c))
                .anyMatch(test -> !test.isAny() && test.accepts(boundary.value()));
    }
}
