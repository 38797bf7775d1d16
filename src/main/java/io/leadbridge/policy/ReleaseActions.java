package io.leadbridge.policy;

import java.util.List;

/**
 * What a release says could be changed about a lead.
 *
 * @param file where it stands, for findings
 */
public record ReleaseActions(String file, List<Action> all) {

    public ReleaseActions {
        all = List.copyOf(all);
    }
}
