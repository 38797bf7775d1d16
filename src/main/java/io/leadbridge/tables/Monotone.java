package io.leadbridge.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise about a table: while one input grows and all others stay as they are, an output goes in one direction only.
 *
 * @param text what it means, for a person
 * @param input the text of the input's expression
 * @param inputOrder unary tests in FEEL in ascending order; empty for the input's own order
 * @param outputOrder values in FEEL in ascending order; empty for the output's own order
 * @param line where it stands in its file, from 1; null where it stands in none
 */
public record Monotone(
        String table,
        String text,
        String input,
        List<String> inputOrder,
        String output,
        List<String> outputOrder,
        Direction direction,
        @Nullable Integer line) {

    public Monotone {
        inputOrder = List.copyOf(inputOrder);
        outputOrder = List.copyOf(outputOrder);
    }

    /** Where an output may go while the input grows. */
    public enum Direction {
        /** It never falls. */
        INCREASING,
        /** It never rises. */
        DECREASING
    }
}
