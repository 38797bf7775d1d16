package io.leadbridge.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows and boundaries of a table some case hits, and cases for those that none does. Rows count from 1.
 *
 * @param proposals new cases; together with those there are they hit everything but what {@code left} names
 * @param left what no case was found for, as sentences
 */
public record TableCoverage(
        String table, List<RowHits> rows, List<BoundaryHits> boundaries, List<Proposal> proposals, List<String> left) {

    /** The cases that hit a row. */
    public record RowHits(int row, List<String> cases) {}

    /** The cases that try a boundary. */
    public record BoundaryHits(Boundary boundary, List<String> cases) {}

    /**
     * What the columns, or nothing, are known to have been in a case, and the rows that matched.
     *
     * @param columns the value of each; empty where they are not known
     * @param rows from 1
     */
    public record Seen(String name, List<@Nullable Object> columns, List<Integer> rows) {}

    /**
     * A case of this table alone.
     *
     * @param inputs by path
     * @param rows that match
     * @param covers what it is the first to hit
     */
    public record Proposal(Map<String, @Nullable Object> inputs, List<Integer> rows, List<String> covers) {}

    /** Whether the cases there are hit every row and every boundary. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** What no case hits, as sentences. */
    public List<String> missing() {
        return java.util.stream.Stream.concat(
                        rows.stream()
                                .filter(row -> row.cases().isEmpty())
                                .map(row -> "no case hits row " + row.row() + " of " + table),
                        boundaries.stream()
                                .filter(one -> one.cases().isEmpty())
                                .map(one -> "no case of " + table + " tries "
                                        + one.boundary().words()))
                .toList();
    }
}
