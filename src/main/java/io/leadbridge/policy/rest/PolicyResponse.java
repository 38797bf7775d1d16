package io.leadbridge.policy.rest;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.PinnedFile;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.ReleasePrivacy;
import io.leadbridge.policy.Releases;
import io.leadbridge.policy.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One policy release, whole; what needs a loaded release is null or empty without one. */
record PolicyResponse(
        String version,
        @Schema(description = "Whether decisions are made by it now") boolean active,
        @Schema(description = "Whether it can decide at all") boolean usable,
        @Nullable String digest,
        @Nullable String state,
        @Nullable String owner,
        @Nullable String reason,
        List<PolicyFile> files,
        @Nullable PolicySettings settings,
        @Nullable PolicyPrivacy privacy,
        @Schema(description = "Its decision tables, in the order of evaluation") List<PolicyTable> tables,
        @Schema(description = "The names of its guards") List<String> guards,
        List<PolicyFinding> findings) {

    static PolicyResponse of(Releases.Summary summary) {
        var head = PolicySummary.of(summary);
        var release = summary.release();
        return new PolicyResponse(
                head.version(),
                head.active(),
                head.usable(),
                head.digest(),
                head.state(),
                head.owner(),
                head.reason(),
                release.map(Release::files).orElse(List.of()).stream()
                        .map(PolicyFile::of)
                        .toList(),
                release.map(Release::settings).map(PolicySettings::of).orElse(null),
                release.map(Release::privacy).map(PolicyPrivacy::of).orElse(null),
                release.map(PolicyTable::of).orElse(List.of()),
                release.map(loaded -> loaded.rules().inventory().guards()).orElse(List.of()),
                summary.findings().stream().map(PolicyFinding::of).toList());
    }

    /** A file of a release, pinned. */
    record PolicyFile(
            @Schema(examples = "decision-tables/fit.dmn") String path,
            @Schema(description = "SHA-256 of its bytes") String digest,
            String owner,
            @Schema(description = "Why it is as it is") String reason) {

        static PolicyFile of(PinnedFile file) {
            return new PolicyFile(file.path(), file.digest().value(), file.owner(), file.reason());
        }
    }

    /** A decision table and its size. */
    record PolicyTable(@Schema(examples = "RouteClass") String decision, int rows) {

        static List<PolicyTable> of(Release release) {
            return release.rules().inventory().tables().entrySet().stream()
                    .map(table -> new PolicyTable(table.getKey(), table.getValue()))
                    .toList();
        }
    }

    /** Something found when the release was read and compiled. */
    record PolicyFinding(
            @Schema(description = "ERROR or WARNING") String severity,
            String file,
            @Schema(description = "From 1; null where it is about the whole file") @Nullable Integer line,
            String message) {

        static PolicyFinding of(Finding finding) {
            return new PolicyFinding(finding.severity().name(), finding.file(), finding.line(), finding.message());
        }
    }

    /** The numbers of a release that stand in no table. */
    record PolicySettings(
            @Schema(description = "Which prediction counts", examples = "SQL_30D") String scoreTarget,
            Map<String, PolicyPool> pools,
            List<PolicyTerritory> territories,
            List<PolicySegment> segments,
            @Schema(description = "Weights of the assignment constraints: medium points and euro cents")
                    Map<String, Long> weights) {

        static PolicySettings of(Settings settings) {
            var pools = new TreeMap<String, PolicyPool>();
            settings.pools()
                    .forEach((name, pool) -> pools.put(name, new PolicyPool(pool.routeClasses(), pool.roles())));
            return new PolicySettings(
                    settings.scoreTarget(),
                    pools,
                    settings.territories().stream()
                            .map(one -> new PolicyTerritory(one.territoryId(), one.countries(), one.strict()))
                            .toList(),
                    settings.segments().stream()
                            .map(one -> new PolicySegment(
                                    one.segmentId(), one.minEmployees(), one.winProbability(), one.acvCents()))
                            .toList(),
                    new TreeMap<>(settings.weights()));
        }
    }

    /** What the release says of personal data. */
    record PolicyPrivacy(
            @Schema(description = "Why leads are decided", examples = "lead-qualification") String purpose,
            @Schema(description = "How long decisions are kept", examples = "36") int months,
            @Schema(description = "JSON Pointers of a request; * stands for every element of an array")
                    List<String> personalData) {

        static PolicyPrivacy of(ReleasePrivacy privacy) {
            return new PolicyPrivacy(
                    privacy.purpose(), privacy.months(), privacy.personalData().pointers());
        }
    }

    /** Which route classes a pool serves, and which roles may take its leads. */
    record PolicyPool(List<String> routeClasses, List<String> roles) {}

    /** A region with reps of its own. */
    record PolicyTerritory(
            String territoryId,
            List<String> countries,
            @Schema(description = "Whether only its reps may take its leads") boolean strict) {}

    /** What a won lead is worth, by size of the company. */
    record PolicySegment(
            String segmentId,
            int minEmployees,
            @Schema(description = "That a sales-qualified lead is won, 0 to 1") BigDecimal winProbability,
            @Schema(description = "Annual contract value of a win, in euro cents") long acvCents) {}
}
