package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import java.util.List;
import java.util.Optional;

/** All releases side by side; one is active. */
public interface Releases {

    /** The active release, taken once per decision; swaps are atomic. */
    Release active();

    Optional<Release> find(PolicyVersion version);

    /** Newest first, including those that could not be loaded, with their findings. */
    List<Summary> list();

    /**
     * One release as it was found.
     *
     * @param release empty when it could not be loaded
     */
    record Summary(PolicyVersion version, boolean active, Optional<Release> release, List<Finding> findings) {}
}
