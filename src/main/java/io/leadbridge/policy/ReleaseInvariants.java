package io.leadbridge.policy;

import io.leadbridge.tables.Invariant;
import java.util.List;

/**
 * What a release promises of every lead.
 *
 * @param file where they stand, for findings
 */
public record ReleaseInvariants(String file, List<Invariant> all) {

    public ReleaseInvariants {
        all = List.copyOf(all);
    }
}
