package io.leadbridge.policy.rest;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.ApiBodies;
import io.leadbridge.policy.AuthoredFiles;
import io.leadbridge.policy.CaseResult;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.ReleaseCoverage;
import io.leadbridge.policy.Releases;
import io.leadbridge.tables.AnalyseTables.Analysis;
import io.leadbridge.tables.CompareDocuments.Differences;
import io.leadbridge.tables.ProveInvariants.Proofs;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response records of this API. */
@Singleton
final class Bodies implements ApiBodies {

    private final AuthoredFiles files;

    Bodies(AuthoredFiles files) {
        this.files = files;
    }

    @Override
    public TablesReport analysis(Analysis analysis) {
        return TablesReport.of(analysis);
    }

    @Override
    public TablesDifference differences(Differences differences) {
        return TablesDifference.of(differences);
    }

    @Override
    public ProofReport proofs(Proofs proofs, List<Finding> graph) {
        return ProofReport.of(proofs, graph);
    }

    @Override
    public PolicyResponse release(Releases.Summary release) {
        return PolicyResponse.of(release);
    }

    @Override
    public CoverageReport.CaseRuns cases(List<CaseResult> results) {
        return CoverageReport.CaseRuns.of(results);
    }

    @Override
    public CoverageReport coverage(@Nullable Release release, List<CaseResult> results, ReleaseCoverage coverage) {
        return new CoverageReport(
                release == null ? null : release.version().value(),
                release == null ? null : release.digest().value(),
                coverage.isComplete(),
                CoverageReport.CaseRuns.of(results),
                coverage.guards().stream()
                        .map(guard -> new CoverageReport.GuardHits(
                                guard.guard(), guard.cases().size(), CoverageReport.some(guard.cases())))
                        .toList(),
                coverage.tables().stream()
                        .map(table -> CoveredTable.of(table, files))
                        .toList());
    }
}
