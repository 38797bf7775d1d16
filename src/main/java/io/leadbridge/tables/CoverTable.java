package io.leadbridge.tables;

import io.leadbridge.tables.TableCoverage.BoundaryHits;
import io.leadbridge.tables.TableCoverage.RowHits;
import io.leadbridge.tables.TableCoverage.Seen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts which rows and boundaries of a table its cases hit, and proposes a case for each that none does. */
public final class CoverTable {

    private final LoneTable lone;
    private final List<List<Boundary>> boundaries;
    private final List<List<String>> rowHits = new ArrayList<>();
    private final List<List<List<String>>> boundaryHits = new ArrayList<>();

    private CoverTable(LoneTable lone) {
        this.lone = lone;
        this.boundaries = Boundaries.of(lone.table());
        lone.table().rows().forEach(row -> rowHits.add(new ArrayList<>()));
        boundaries.forEach(column -> {
            List<List<String>> hits = new ArrayList<>();
            column.forEach(boundary -> hits.add(new ArrayList<>()));
            boundaryHits.add(hits);
        });
    }

    public static TableCoverage of(LoneTable lone, List<Seen> seen) {
        return of(lone, seen, Budget.STANDARD);
    }

    public static TableCoverage of(LoneTable lone, List<Seen> seen, Budget budget) {
        CoverTable cover = new CoverTable(lone);
        seen.forEach(cover::see);
        List<RowHits> rows = new ArrayList<>();
        for (int row = 0; row < cover.rowHits.size(); row++) {
            rows.add(new RowHits(row + 1, List.copyOf(cover.rowHits.get(row))));
        }
        List<BoundaryHits> hits = new ArrayList<>();
        for (int c = 0; c < cover.boundaries.size(); c++) {
            for (int b = 0; b < cover.boundaries.get(c).size(); b++) {
                hits.add(new BoundaryHits(
                        cover.boundaries.get(c).get(b),
                        List.copyOf(cover.boundaryHits.get(c).get(b))));
            }
        }
        ProposeCases propose = new ProposeCases(cover, budget);
        propose.all();
        return new TableCoverage(lone.table().name(), rows, hits, propose.proposals(), propose.left());
    }

    LoneTable lone() {
        return lone;
    }

    List<List<Boundary>> boundaries() {
        return boundaries;
    }

    boolean isHit(int row) {
        return !rowHits.get(row).isEmpty();
    }

    boolean isHit(int column, int boundary) {
        return !boundaryHits.get(column).get(boundary).isEmpty();
    }

    /** Counts a case; gives what it is the first to hit. */
    List<String> see(Seen seen) {
        List<String> first = new ArrayList<>();
        for (int row : answering(seen.rows())) {
            if (hit(rowHits.get(row - 1), seen.name())) {
                first.add("row " + row);
            }
        }
        for (int c = 0; c < boundaries.size(); c++) {
            for (int b = 0; b < boundaries.get(c).size(); b++) {
                Boundary boundary = boundaries.get(c).get(b);
                if (tries(seen, c, boundary) && hit(boundaryHits.get(c).get(b), seen.name())) {
                    first.add(boundary.words());
                }
            }
        }
        return first;
    }

    /** Of several rows that match a PRIORITY table only one answers. */
    private List<Integer> answering(List<Integer> rows) {
        if (lone.table().hitPolicy() != HitPolicy.PRIORITY || rows.size() < 2) {
            return rows;
        }
        int[] matching = rows.stream().mapToInt(row -> row - 1).toArray();
        return List.of(new Said(lone.table()).winner(matching) + 1);
    }

    private static boolean hit(List<String> hits, String name) {
        boolean first = hits.isEmpty();
        if (first || !hits.get(hits.size() - 1).equals(name)) {
            hits.add(name);
        }
        return first;
    }

    private boolean tries(Seen seen, int c, Boundary boundary) {
        if (seen.columns().isEmpty()) {
            return seen.rows().stream().anyMatch(row -> implies(row - 1, c, boundary));
        }
        Column column = lone.table().columns().get(c);
        Object value = seen.columns().get(c);
        Object key = value == null ? null : PlainKeys.key(column.kind(), value);
        return (value == null || key != null) && boundary.values().accepts(key);
    }

    /** A row says what its columns were where it accepts nothing else. */
    private boolean implies(int row, int c, Boundary boundary) {
        CellTest accepted = lone.table()
                .rows()
                .get(row)
                .tests()
                .get(c)
                .and(lone.table().columns().get(c).allowed());
        return accepted.and(boundary.values().not()).equals(CellTest.NONE);
    }

    /** The values of a column no case tried yet; then one that no row names, for it disturbs least. */
    List<@Nullable Object> preferred(int column) {
        List<@Nullable Object> values = new ArrayList<>();
        List<Boundary> all = boundaries.get(column);
        for (int b = 0; b < all.size(); b++) {
            if (!isHit(column, b)) {
                values.add(all.get(b).value());
            }
        }
        all.stream()
                .filter(boundary -> boundary.text().equals(Boundaries.OTHER))
                .forEach(boundary -> values.add(boundary.value()));
        return values;
    }
}
