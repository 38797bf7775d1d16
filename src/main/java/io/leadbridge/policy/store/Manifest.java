package io.leadbridge.policy.store;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.PinnedFile;
import io.leadbridge.policy.Release;
import java.util.List;

/**
 * What a policy file says of its release.
 *
 * @param digest of the canonical JSON of the whole file
 * @param chain the tables in the order of their evaluation
 */
record Manifest(
        PolicyVersion version,
        Digest digest,
        String owner,
        String reason,
        Release.State state,
        List<String> chain,
        List<PinnedFile> files) {}
