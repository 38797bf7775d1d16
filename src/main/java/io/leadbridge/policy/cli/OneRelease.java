package io.leadbridge.policy.cli;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.ReleaseFolders;
import java.util.List;
import java.util.Optional;

/** A single release, as if there were no other. */
record OneRelease(ReleaseFolders folders, PolicyVersion version) implements ReleaseFolders {

    @Override
    public List<PolicyVersion> versions() {
        return List.of(version);
    }

    @Override
    public Reading read(PolicyVersion wanted) {
        return folders.read(wanted);
    }

    @Override
    public Optional<PolicyVersion> chosen() {
        return Optional.empty();
    }
}
