package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All releases side by side; one is active. */
public interface Releases {

    /** The active release, taken once per decision; swaps are atomic. */
    Release active();

    /** A release that can decide; empty when it is unknown or could not be loaded. */
    Optional<Release> find(PolicyVersion version);

    /** A release that can decide, or the problem that says which there are. */
    default Release get(PolicyVersion version) {
        return find(version).orElseThrow(() -> {
            var usable = list().stream()
                    .filter(summary -> summary.release().isPresent())
                    .map(summary -> summary.version().value())
                    .collect(Collectors.joining(", "));
            return new Problem(
                    ProblemType.POLICY_NOT_FOUND,
                    "there is no usable policy release " + version + "; there are: "
                            + (usable.isEmpty() ? "none" : usable));
        });
    }

    /** Newest first, including those that could not be loaded, with their findings. */
    List<Summary> list();

    /**
     * One release as it was found.
     *
     * @param release empty when it could not be loaded
     */
    record Summary(PolicyVersion version, boolean active, Optional<Release> release, List<Finding> findings) {}
}
