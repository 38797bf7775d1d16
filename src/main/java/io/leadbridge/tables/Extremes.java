package io.leadbridge.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rows of a table that collects the least or the greatest value can give it. */
final class Extremes {

    private final Table table;

    Extremes(Table table) {
        this.table = table;
    }

    static boolean are(HitPolicy policy) {
        return policy == HitPolicy.COLLECT_MIN || policy == HitPolicy.COLLECT_MAX;
    }

    /** What wins, as a person says it. */
    String word() {
        return table.hitPolicy() == HitPolicy.COLLECT_MIN ? "less" : "more";
    }

    /** The rows that give the answer, in some output, where just these match; a formula may always do. */
    BitSet of(int[] rows) {
        BitSet giving = new BitSet();
        for (int c = 0; c < table.outputColumns().size(); c++) {
            int column = c;
            Object best = Arrays.stream(rows)
                    .mapToObj(row -> literal(row, column))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .reduce((a, b) -> isBetter(b, a) ? b : a)
                    .orElse(null);
            // null cannot be compared, so that all rows beside it count: together they give no answer
            boolean isNull =
                    Arrays.stream(rows).anyMatch(row -> literal(row, column) == null && !isFormula(row, column));
            for (int row : rows) {
                Object value = literal(row, column);
                boolean gives = isNull || value == null || best == null || !isBetter(best, value);
                giving.set(row, giving.get(row) || gives);
            }
        }
        return giving;
    }

    /** Whether a row wins over another in every output, wherever both match. */
    boolean beats(int winner, int loser) {
        return IntStream.range(0, table.outputColumns().size()).allMatch(c -> {
            Object mine = literal(winner, c);
            Object theirs = literal(loser, c);
            return mine != null && theirs != null && isBetter(mine, theirs);
        });
    }

    /** What cannot be compared wins over nothing. */
    private boolean isBetter(Object one, Object other) {
        if (!(one instanceof Comparable<?>) || one.getClass() != other.getClass()) {
            return false;
        }
        int order = Order.compare(one, other);
        return table.hitPolicy() == HitPolicy.COLLECT_MIN ? order < 0 : order > 0;
    }

    private boolean isFormula(int row, int column) {
        return table.rows().get(row).outputs().get(column) instanceof Output.Formula;
    }

    private @Nullable Object literal(int row, int column) {
        return table.rows().get(row).outputs().get(column) instanceof Output.Literal literal ? literal.value() : null;
    }
}
