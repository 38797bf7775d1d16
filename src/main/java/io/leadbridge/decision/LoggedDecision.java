package io.leadbridge.decision;

import java.util.List;

/**
 * A decision as the log can still show it.
 *
 * @param erased where in its entry values are gone for ever, as JSON Pointers; they are null in the decision
 */
public record LoggedDecision(Decision decision, List<String> erased) {

    public LoggedDecision {
        erased = List.copyOf(erased);
    }

    /** One that is as it was made. */
    public static LoggedDecision whole(Decision decision) {
        return new LoggedDecision(decision, List.of());
    }
}
