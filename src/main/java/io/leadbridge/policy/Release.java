package io.leadbridge.policy;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.rules.RuleSet;
import java.util.List;

/**
 * A policy, pinned and compiled; the same digest always decides the same.
 *
 * @param digest of its canonical content: the pins of all files with it
 * @param findings warnings; a release with an error is not loaded
 */
public record Release(
        PolicyVersion version,
        Digest digest,
        String owner,
        String reason,
        State state,
        List<PinnedFile> files,
        Settings settings,
        ReleasePrivacy privacy,
        RuleSet rules,
        Changes changes,
        List<Finding> findings) {

    public Release {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** The same release as if it were in that state. */
    public Release in(State other) {
        return new Release(version, digest, owner, reason, other, files, settings, privacy, rules, changes, findings);
    }

    /** How far a release may act. */
    public enum State {
        ACTIVE,
        CANARY,
        SHADOW
    }
}
