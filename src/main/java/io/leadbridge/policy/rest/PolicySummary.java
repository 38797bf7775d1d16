package io.leadbridge.policy.rest;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.Releases;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One policy release in a list. */
record PolicySummary(
        String version,
        @Schema(description = "Whether decisions are made by it now") boolean active,
        @Schema(description = "Whether it can decide at all") boolean usable,
        @Schema(description = "SHA-256 of its canonical content; null while it cannot be loaded") @Nullable
                String digest,
        @Schema(description = "How far it may act: ACTIVE, CANARY or SHADOW") @Nullable String state,
        @Nullable String owner,
        @Nullable String reason,
        @Schema(description = "How many findings are errors") int errors,
        @Schema(description = "How many findings are warnings") int warnings) {

    static PolicySummary of(Releases.Summary summary) {
        var release = summary.release();
        var errors = (int) summary.findings().stream().filter(Finding::isError).count();
        return new PolicySummary(
                summary.version().value(),
                summary.active(),
                release.isPresent(),
                release.map(loaded -> loaded.digest().value()).orElse(null),
                release.map(Release::state).map(Enum::name).orElse(null),
                release.map(Release::owner).orElse(null),
                release.map(Release::reason).orElse(null),
                errors,
                summary.findings().size() - errors);
    }
}
