package io.leadbridge.policy.rest;

import io.leadbridge.policy.CaseResult;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the golden cases of a release hit. */
@Schema(name = "PolicyCoverage")
record CoverageReport(
        @Schema(description = "Null where the tables are of no release, as on the command line") @Nullable
                String version,
        @Nullable String digest,
        @Schema(description = "Some case hits every row, every boundary and every guard") boolean complete,
        CaseRuns cases,
        List<GuardHits> guards,
        @Schema(description = "In the order of evaluation") List<CoveredTable> tables) {

    private static final int MOST_NAMES = 5;

    /** At most five names. */
    static List<String> some(List<String> names) {
        return names.subList(0, Math.min(MOST_NAMES, names.size()));
    }

    /** How the golden cases went. */
    @Schema(name = "GoldenCases")
    record CaseRuns(int run, List<FailedCase> failed) {

        static CaseRuns of(List<CaseResult> results) {
            return new CaseRuns(
                    results.size(),
                    results.stream()
                            .filter(result -> !result.isPassed())
                            .map(result -> new FailedCase(
                                    result.subject().name(), result.subject().line(), result.differences()))
                            .toList());
        }
    }

    /** A golden case that did not come out as it promises. */
    @Schema(name = "FailedCase")
    record FailedCase(
            String name,
            @Schema(description = "Where it stands in cases.yaml, from 1") int line,
            @Schema(description = "What was expected, and what came out") List<String> differences) {}

    /** A guard and the cases in which it fired. */
    @Schema(name = "GuardHits")
    record GuardHits(String guard, int hits, @Schema(description = "The first five") List<String> cases) {}
}
