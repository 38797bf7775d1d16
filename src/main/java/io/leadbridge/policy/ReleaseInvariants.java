package io.leadbridge.policy;

import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.Monotone;
import java.util.List;

/**
 * What a release promises of every lead.
 *
 * @param file where they stand, for findings
 * @param monotone outputs that go in one direction only while an input grows
 */
public record ReleaseInvariants(String file, List<Invariant> all, List<Monotone> monotone) {

    public ReleaseInvariants {
        all = List.copyOf(all);
        monotone = List.copyOf(monotone);
    }
}
