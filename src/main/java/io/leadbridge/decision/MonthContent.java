package io.leadbridge.decision;

import io.leadbridge.audit.Retirement.Stretch;
import java.util.List;

/**
 * What a month of the log holds.
 *
 * @param unsealed decisions that are older than sealing
 * @param unknown versions of releases of which it is not known how long they keep decisions
 * @param uncovered batches that no checkpoint covers yet
 * @param firstLeaf which leaf of the tree over all batches the first of its batches is
 * @param lastLeaf the last one
 */
public record MonthContent(
        long decisions,
        long unsealed,
        List<Purpose> purposes,
        List<String> unknown,
        long uncovered,
        long firstLeaf,
        long lastLeaf,
        List<Stretch> batches) {

    public MonthContent {
        purposes = List.copyOf(purposes);
        unknown = List.copyOf(unknown);
        batches = List.copyOf(batches);
    }

    /** Why decisions were made, and for how many months they are kept for it. */
    public record Purpose(String name, int months) {}

    /** For how many months the decisions that are kept longest are kept. */
    int months() {
        return purposes.stream().mapToInt(Purpose::months).max().orElse(0);
    }
}
