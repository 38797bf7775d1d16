package io.leadbridge.policy;

import io.leadbridge.kernel.PolicyVersion;
import java.util.List;
import java.util.Optional;

/** Releases of which there is only one, and it is active. */
public record OneRelease(Release active) implements Releases {

    @Override
    public Optional<Release> find(PolicyVersion version) {
        return active.version().equals(version) ? Optional.of(active) : Optional.empty();
    }

    @Override
    public List<Summary> list() {
        return List.of(new Summary(active.version(), true, Optional.of(active), List.of()));
    }
}
