package io.leadbridge.policy.rest;

import io.leadbridge.policy.AuthoredFiles;
import io.leadbridge.policy.GeneratedCase;
import io.leadbridge.policy.ReleaseCoverage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the golden cases hit of one table, and cases for the rest. */
@Schema(name = "CoveredTable")
record CoveredTable(
        String table,
        List<RowHits> rows,
        List<BoundaryHits> boundaries,
        @Schema(description = "What no case hits, as sentences") List<String> missing,
        @Schema(description = "Cases that hit it") List<ProposedCase> generated,
        @Schema(description = "What no case was found for, as sentences") List<String> left) {

    static CoveredTable of(ReleaseCoverage.OneTable one, AuthoredFiles files) {
        var coverage = one.coverage();
        return new CoveredTable(
                coverage.table(),
                coverage.rows().stream()
                        .map(row -> new RowHits(row.row(), row.cases().size(), CoverageReport.some(row.cases())))
                        .toList(),
                coverage.boundaries().stream()
                        .map(hits -> new BoundaryHits(
                                hits.boundary().column(),
                                hits.boundary().text(),
                                hits.cases().size(),
                                CoverageReport.some(hits.cases())))
                        .toList(),
                coverage.missing(),
                one.generated().stream()
                        .map(generated -> ProposedCase.of(generated, files))
                        .toList(),
                one.left());
    }

    /** A row and the cases that hit it. */
    @Schema(name = "RowHits")
    record RowHits(
            @Schema(description = "From 1") int row,
            int hits,
            @Schema(description = "The first five") List<String> cases) {}

    /** A boundary of a column and the cases that try it. */
    @Schema(name = "BoundaryHits")
    record BoundaryHits(
            String column,
            @Schema(
                            description = "A value a row names, a value beside it, any other value, or null",
                            examples = "just below 201")
                    String boundary,
            int hits,
            @Schema(description = "The first five") List<String> cases) {}

    /** A case no one wrote yet: the table itself says what comes out. */
    @Schema(name = "GeneratedCase")
    record ProposedCase(
            String name,
            String table,
            Map<String, @Nullable Object> inputs,
            @Schema(description = "The outputs of the table, and under 'rows' the rows that match")
                    Map<String, @Nullable Object> expect,
            @Schema(description = "What it is the first to hit") List<String> covers,
            @Schema(description = "The same as cases.yaml says it, ready to paste") String yaml) {

        static ProposedCase of(GeneratedCase one, AuthoredFiles files) {
            Map<String, @Nullable Object> expect = new LinkedHashMap<>(one.outputs());
            expect.put("rows", Map.of(one.table(), one.rows()));
            return new ProposedCase(one.name(), one.table(), one.inputs(), expect, one.covers(), files.yaml(one));
        }
    }
}
