package io.leadbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.tables.Budget;
import io.leadbridge.tables.CheckInvariants;
import io.leadbridge.tables.CheckMonotone;
import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.Proof;
import io.leadbridge.tables.ProveInvariants;
import io.leadbridge.tables.ProveMonotone;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReader;
import io.leadbridge.tables.kie.RealTableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the releases of this house promise of every lead. */
class ReleaseInvariantsTest {

    private static final PolicyVersion FIRST = new PolicyVersion("2026.11.1");
    private static final TableReader READER = RealTableReader.start();

    static List<PolicyVersion> releases() {
        return House.FOLDERS.versions();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void every_invariant_is_proved(PolicyVersion version) {
        var content = House.content(version);

        var proofs = ProveInvariants.of(
                READER.graph(content.tables()), content.invariants().all(), READER, "file");

        assertThat(proofs.findings()).isEmpty();
        assertThat(proofs.proofs())
                .hasSameSizeAs(content.invariants().all())
                .extracting(Proof::verdict)
                .containsOnly(Proof.Verdict.PROVED);
        assertThat(proofs.isProved()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void every_direction_is_proved(PolicyVersion version) {
        var content = House.content(version);

        var proofs = ProveMonotone.of(
                tables(content.tables()), content.invariants().monotone(), READER, "file", Budget.STANDARD);

        assertThat(proofs.findings()).isEmpty();
        assertThat(proofs.proofs())
                .hasSameSizeAs(content.invariants().monotone())
                .allSatisfy(proof ->
                        assertThat(proof.verdict()).as(proof.sentence()).isEqualTo(Proof.Verdict.PROVED));
    }

    @Test
    void a_direction_is_broken_by_a_change_of_a_table() {
        var spoilt = new SpoiltCell(
                        "decision-tables/route.dmn", "RouteClass_9_o1", "\"SDR_VERIFY\"", "\"SELF_SERVE\"", "")
                .in(House.content(FIRST).tables());
        var broken = CheckMonotone.of(
                tables(spoilt), House.content(FIRST).invariants().monotone(), READER, "file");

        assertThat(broken)
                .singleElement()
                .extracting(Finding::message, InstanceOfAssertFactories.STRING)
                .startsWith(
                        "monotone 'A more probable lead never goes to a weaker route (the strongest comes first in its"
                                + " type)' is broken: row 9 raises routeClass though pReady grows: it rises from \"ABM_NURTURE\" (row 10)"
                                + " to \"SELF_SERVE\" where pReady grows from [0..0.4) to [0.4..1] and effect is \"ALLOW\", null and")
                .endsWith("and routeHint is \"ABM_NURTURE\" (and 1 more such)");
    }

    private static List<Table> tables(Map<String, String> documents) {
        var tables = new ArrayList<Table>();
        documents.forEach((file, text) -> tables.addAll(READER.read(file, text).tables()));
        return tables;
    }

    @TestFactory
    Stream<DynamicTest> each_invariant_is_broken_by_some_change_of_a_table() {
        return House.content(FIRST).invariants().all().stream()
                .map(invariant -> DynamicTest.dynamicTest(invariant.name(), () -> {
                    var change = Objects.requireNonNull(SpoiltCell.BY_INVARIANT.get(invariant.name()));
                    var findings = CheckInvariants.of(
                            READER.graph(change.in(House.content(FIRST).tables())), List.of(invariant), READER, "file");
                    assertThat(findings)
                            .extracting(Finding::line, Finding::message)
                            .containsExactly(tuple(
                                    invariant.line(),
                                    "invariant '" + invariant.name() + "' is "
                                            + (change.sentence().startsWith("not") ? "" : "broken: ")
                                            + change.sentence()));
                }));
    }

    @Test
    void a_name_nothing_has_and_a_test_that_is_none_are_found_by_line() {
        var content = House.content(FIRST);
        var findings = CheckInvariants.of(
                READER.graph(content.tables()),
                List.of(
                        new Invariant("a", "a", Map.of("effekt", "\"HOLD\""), Map.of("routeClass", "\"REJECT\""), 3),
                        new Invariant("b", "b", Map.of(), Map.of("routeClass", "REJECT"), 7),
                        new Invariant("c", "c", Map.of("code", "\"RT_HOLD\""), Map.of("ReviewGate", "null"), 9)),
                READER,
                "invariants.yaml");

        assertThat(findings)
                .extracting(Finding::file, Finding::line, Finding::message)
                .containsExactly(
                        tuple(
                                "invariants.yaml",
                                3,
                                "invariant 'a', when: 'effekt' is no input, no column of a table, and no decision or output of one"),
                        tuple(
                                "invariants.yaml",
                                7,
                                "invariant 'b', then: 'REJECT' is no test of a string; write what a cell of a table could say"),
                        tuple(
                                "invariants.yaml",
                                9,
                                "invariant 'c', when: 'code' may be any of [DataSufficiency.code, ModelTrust.code, RouteClass.code]; write one of them"),
                        tuple(
                                "invariants.yaml",
                                9,
                                "invariant 'c', then: 'ReviewGate' is a list, or of no known type; an invariant tests single values"));
    }
}
