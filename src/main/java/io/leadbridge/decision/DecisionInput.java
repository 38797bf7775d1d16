package io.leadbridge.decision;

import io.leadbridge.kernel.Digest;
import io.leadbridge.lead.Account;
import io.leadbridge.lead.Consent;
import io.leadbridge.lead.Lead;
import io.leadbridge.lead.Signal;
import io.leadbridge.scoring.Scores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision looks at, and exactly as it was seen.
 *
 * @param snapshot the request as canonical JSON (RFC 8785)
 * @param digest of the snapshot
 */
public record DecisionInput(
        Lead lead,
        @Nullable Account account,
        Consent consent,
        List<Signal> signals,
        Scores scores,
        boolean enrichmentTimedOut,
        String snapshot,
        Digest digest) {

    public DecisionInput {
        signals = List.copyOf(signals);
    }
}
