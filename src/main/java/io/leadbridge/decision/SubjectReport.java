package io.leadbridge.decision;

import io.leadbridge.kernel.Reason;
import java.util.List;

/**
 * What a person may know of one decision about them.
 *
 * @param snapshot what was known of the person: the request as canonical JSON
 * @param summary the logic that was applied, in a few sentences
 * @param why the reasons without which it would have come out otherwise
 * @param purpose why leads are decided at all, as the release says; empty when it is not loaded any more
 * @param months how long the decision is kept; 0 when the release is not loaded any more
 */
public record SubjectReport(
        Decision decision, String snapshot, String summary, List<Reason> why, String purpose, int months) {

    public SubjectReport {
        why = List.copyOf(why);
    }
}
