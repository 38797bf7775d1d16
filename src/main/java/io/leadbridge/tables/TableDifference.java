package io.leadbridge.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where two versions of a table answer differently.
 *
 * @param isProved false where the budget did not suffice: then what is listed is true, but there may be more
 * @param regions disjoint boxes that together hold exactly the inputs whose answer differs; at most 1,000
 * @param notes what changed in the form of the table: columns added, removed, or of another type
 */
public record TableDifference(String table, boolean isProved, List<Region> regions, List<String> notes) {

    /**
     * Inputs that were answered one way and are now answered another, and one of them.
     *
     * @param isCertain false where a formula is in it: formulas are compared by their texts, and may give the same values
     */
    public record Region(
            Box box,
            Map<String, @Nullable Object> example,
            String before,
            String after,
            boolean isCertain,
            String sentence) {}

    /** Whether every input is answered as before. */
    public boolean isEquivalent() {
        return isProved && regions.isEmpty();
    }
}
