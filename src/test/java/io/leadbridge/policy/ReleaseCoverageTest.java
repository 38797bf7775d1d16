package io.leadbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.policy.ReleaseCoverage.OneTable;
import io.leadbridge.policy.store.HouseFolders;
import io.leadbridge.tables.TableCoverage.BoundaryHits;
import io.leadbridge.tables.kie.RealTableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReleaseCoverageTest {

    private static final ReleaseContent CONTENT =
            House.content(House.FOLDERS.versions().get(0));

    private static ReleaseCoverage coverage(List<PolicyCase> cases) {
        var results = RunCases.of(House.newest(), cases, House.DECIDER);
        assertThat(results).allSatisfy(result -> assertThat(result.differences())
                .as(result.subject().name())
                .isEmpty());
        return CoverRelease.of(House.newest().rules(), CONTENT.tables(), results, RealTableReader.start());
    }

    @Test
    void the_cases_of_the_newest_release_hit_every_row_and_every_guard() {
        var coverage = coverage(CONTENT.cases());

        assertThat(coverage.isEveryRowHit()).isTrue();
        assertThat(coverage.tables()).hasSize(14);
        assertThat(coverage.guards()).hasSizeGreaterThan(10);
        assertThat(table(coverage, "FitGrade").coverage().boundaries())
                .extracting(BoundaryHits::boundary)
                .extracting("text")
                .containsExactly("just below 35", "35", "just below 55", "55", "just below 75", "75");
    }

    @Test
    void generated_cases_pass_once_pasted_and_then_nothing_is_missing_but_what_is_named() {
        var before = coverage(CONTENT.cases());
        var pasted = new StringBuilder("asOf: 2026-11-02T09:00:00Z\ncases:\n");
        for (var table : before.tables()) {
            table.generated().forEach(one -> pasted.append(HouseFolders.files().yaml(one)));
        }
        var read = HouseFolders.files().cases("cases.yaml", pasted.toString());
        assertThat(read.findings()).isEmpty();
        assertThat(read.all())
                .hasSizeGreaterThan(20)
                .containsExactlyElementsOf(before.tables().stream()
                        .flatMap(table -> table.generated().stream())
                        .map(GeneratedCase::asCase)
                        .map(one -> at(one, read.all()))
                        .toList());

        var all = new ArrayList<>(CONTENT.cases());
        all.addAll(read.all());
        var after = coverage(all);

        for (var table : after.tables()) {
            assertThat(table.generated()).as(table.coverage().table()).isEmpty();
            assertThat(table.coverage().missing()).hasSameSizeAs(table.left());
        }
        assertThat(after.tables().stream().flatMap(table -> table.left().stream()))
                .isEmpty();
        assertThat(after.isComplete()).isTrue();
    }

    @Test
    void without_cases_everything_is_missing_and_most_is_generated() {
        var coverage = coverage(List.of());

        assertThat(coverage.isEveryRowHit()).isFalse();
        for (var table : coverage.tables()) {
            var rows = table.generated().stream()
                    .flatMap(one -> one.rows().stream())
                    .collect(Collectors.toSet());
            assertThat(rows)
                    .as(table.coverage().table())
                    .hasSameSizeAs(table.coverage().rows());
        }
    }

    private static OneTable table(ReleaseCoverage coverage, String name) {
        return coverage.tables().stream()
                .filter(table -> table.coverage().table().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The same case with the line it was pasted to. */
    private static PolicyCase at(PolicyCase one, List<PolicyCase> read) {
        return read.stream()
                .filter(other -> other.name().equals(one.name()))
                .findFirst()
                .map(other -> new PolicyCase(one.name(), other.line(), one.subject(), one.expected()))
                .orElse(one);
    }
}
