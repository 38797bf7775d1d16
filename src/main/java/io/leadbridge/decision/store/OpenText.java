package io.leadbridge.decision.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the log says today.
 *
 * @param document byte for byte; readable, but not whole, where something has been erased
 * @param snapshot byte for byte; null where something has been erased
 * @param erased where in the entry values are gone for ever, as pointers
 */
record OpenText(String document, @Nullable String snapshot, List<String> erased) {

    /** In place of the inputs, where they do not open with their own key: the row was changed. */
    static final String CHANGED = "";

    OpenText intact() {
        if (CHANGED.equals(snapshot)) {
            throw new IllegalStateException("a row of the log was changed: what is personal in it does not open");
        }
        return this;
    }
}
