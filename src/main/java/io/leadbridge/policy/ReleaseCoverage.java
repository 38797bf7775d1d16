package io.leadbridge.policy;

import io.leadbridge.tables.TableCoverage;
import java.util.List;

/** What the golden cases of a release hit, table by table and guard by guard. */
public record ReleaseCoverage(List<OneTable> tables, List<GuardHits> guards) {

    /**
     * One table.
     *
     * @param generated cases for what no case hits
     * @param left what no case was found for, as sentences
     */
    public record OneTable(TableCoverage coverage, List<GeneratedCase> generated, List<String> left) {}

    /** The cases in which a guard fired. */
    public record GuardHits(String guard, List<String> cases) {}

    /** Whether some case hits every row and every guard: less is not accepted of a release. */
    public boolean isEveryRowHit() {
        return guards.stream().noneMatch(guard -> guard.cases().isEmpty())
                && tables.stream()
                        .flatMap(table -> table.coverage().rows().stream())
                        .noneMatch(row -> row.cases().isEmpty());
    }

    /** Whether some case tries every boundary, too. */
    public boolean isComplete() {
        return isEveryRowHit()
                && tables.stream().allMatch(table -> table.coverage().isComplete());
    }
}
