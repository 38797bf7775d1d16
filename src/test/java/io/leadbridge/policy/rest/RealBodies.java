package io.leadbridge.policy.rest;

import io.leadbridge.policy.ApiBodies;
import io.leadbridge.policy.store.HouseFolders;

/** The bodies of production, for tests of other rooms. */
public final class RealBodies {

    private RealBodies() {}

    public static ApiBodies start() {
        return new Bodies(HouseFolders.files());
    }
}
