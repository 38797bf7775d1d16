package io.leadbridge.rules.kie;

import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one evaluation of a file at a time, by the places {@link SlotNames} gave them; and the rows its functions have matched,
 * which stand at a place of the function's own.
 */
final class Slots {

    private final @Nullable Object[] values;
    private final @Nullable Object[] row;
    private final int[] point;

    Slots(Size size) {
        values = new @Nullable Object[size.places()];
        row = new @Nullable Object[size.columns()];
        point = new int[size.columns()];
    }

    /**
     * How much room an evaluation takes.
     *
     * @param columns of the widest table of a decision
     */
    record Size(int places, int columns) {

        static final Size NONE = new Size(0, 0);

        /** Enough for either. */
        Size max(Size other) {
            return new Size(Math.max(places, other.places), Math.max(columns, other.columns));
        }
    }

    /** Forgets the values, for another file. */
    void clear() {
        Arrays.fill(values, null);
    }

    /** Room for the values of the columns of a decision's table, for one table after the other. */
    @Nullable
    Object[] row() {
        return row;
    }

    /** Room for finding that row. */
    int[] point() {
        return point;
    }

    @Nullable
    Object get(int slot) {
        return values[slot];
    }

    void set(int slot, @Nullable Object value) {
        values[slot] = value;
    }

    /** Notes the rows that a call of a function matched; it may be called many times. */
    void matched(int function, List<MatchedRule> rules) {
        List<MatchedRule> all = matched(function);
        if (all == null) {
            all = new ArrayList<>(rules.size());
            values[function] = all;
        }
        for (int i = 0; i < rules.size(); i++) {
            if (!all.contains(rules.get(i))) {
                all.add(rules.get(i));
            }
        }
    }

    /** The rows of a function's table, in the order they were first matched; null where it was not called. */
    @Nullable
    @SuppressWarnings("unchecked") // only matched(…) writes at a function's place
    List<MatchedRule> matched(int function) {
        return (List<MatchedRule>) values[function];
    }
}
