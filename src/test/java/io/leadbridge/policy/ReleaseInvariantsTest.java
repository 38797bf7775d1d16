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
import java.util.LinkedHashMap;
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
        var spoilt = spoil(
                new Spoilt("decision-tables/route.dmn", "RouteClass_9_o1", "\"SDR_VERIFY\"", "\"SELF_SERVE\"", ""));
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

    /** A change of one cell that breaks an invariant, and what is said of it. */
    private record Spoilt(String file, String cell, String before, String after, String sentence) {}

    private static final Map<String, Spoilt> SPOILT = Map.ofEntries(
            spoilt(
                    "an-objection-never-routes",
                    "eligibility",
                    "ContactEligibility_1_i9",
                    "-",
                    "true",
                    "where objections is [\"SALES_CONTACT\"], effect is \"DIVERT\", but must be \"BLOCK\", \"SUPPRESS\""),
            spoilt(
                    "an-erasure-request-never-routes",
                    "eligibility",
                    "ContactEligibility_2_o1",
                    "\"SUPPRESS\"",
                    "\"HOLD\"",
                    "where erasureRequested is true, effect is \"HOLD\", but must be \"BLOCK\", \"SUPPRESS\""),
            spoilt(
                    "a-sanctioned-party-is-blocked",
                    "eligibility",
                    "ContactEligibility_4_i5",
                    "&gt;= 0.9",
                    "&gt; 0.9",
                    "where sanctionsMatch is 0.9, effect is \"DIVERT\", but must be \"BLOCK\""),
            spoilt(
                    "no-lawful-basis-no-contact",
                    "eligibility",
                    "ContactEligibility_3_i3",
                    "\"EU\", \"UK\", \"CH\"",
                    "\"EU\", \"UK\"",
                    "where jurisdiction is \"CH\" and lawfulBasis is \"NONE\", routeClass is \"SELF_SERVE\", but must be \"COMPLIANCE_HOLD\", \"REJECT\""),
            spoilt(
                    "block-dominates",
                    "route",
                    "RouteClass_1_i2",
                    "-",
                    "false",
                    "where openOpportunityOwnerActive is true and guards make effect \"DISQUALIFY\", routeClass is \"OWNER_OPEN_OPP\", but must be \"REJECT\""),
            spoilt(
                    "a-held-lead-waits-for-compliance",
                    "route",
                    "RouteClass_2_i5",
                    "-",
                    "false",
                    "where dealRegistrationValid is true and guards make effect \"HOLD\", routeClass is \"PARTNER\", but must be \"COMPLIANCE_HOLD\""),
            spoilt(
                    "guards-only-restrict",
                    "route",
                    "RouteClass_1_i1",
                    "\"BLOCK\", \"SUPPRESS\", \"DISQUALIFY\"",
                    "\"BLOCK\", \"DISQUALIFY\"",
                    "where erasureRequested is true, routeClass is \"NURTURE\", but must be \"REJECT\""),
            spoilt(
                    "a-diverted-lead-reaches-no-new-seller",
                    "route",
                    "RouteClass_8_i8",
                    "-",
                    "&lt; 0.7",
                    "where pModel is 1, routeClass is \"SDR_VERIFY\", but must be not(\"SALES_NOW\", \"SALES_STANDARD\", \"SDR_VERIFY\", \"ABM_NURTURE\", \"NURTURE\")"),
            spoilt(
                    "an-unserved-country-reaches-no-new-seller",
                    "eligibility",
                    "ContactEligibility_8_o1",
                    "\"DIVERT\"",
                    "\"ALLOW\"",
                    "where servedCountry is false, routeClass is \"NURTURE\", but must be not(\"SALES_NOW\", \"SALES_STANDARD\", \"SDR_VERIFY\", \"ABM_NURTURE\", \"NURTURE\")"),
            spoilt(
                    "a-competitor-is-rejected",
                    "eligibility",
                    "ContactEligibility_5_i2",
                    "-",
                    "false",
                    "where accountType is \"COMPETITOR\" and erasureRequested is null, routeClass is \"SELF_SERVE\", but must be \"REJECT\""),
            spoilt(
                    "a1-is-routed",
                    "readiness",
                    "ReadinessCell_1_o1",
                    "\"SALES_NOW\"",
                    "\"NURTURE\"",
                    "not decided, because it depends on the formula IntentScore: it may hold. It is broken only if IntentScore can be 65 there: where servedCountry is true and numberOfEmployees is 1001 and industryTier is \"PRIMARY\" and techMatch is true, routeClass is \"NURTURE\", but must be \"OWNER_OPEN_OPP\", \"OWNER_CUSTOMER\", \"OWNER_NAMED\", \"OWNER_RECENT\", \"PARTNER\", \"SALES_NOW\" (there may be a smaller case)"),
            spoilt(
                    "a-raised-hand-is-not-kept-waiting",
                    "sufficiency",
                    "DataSufficiency_2_i4",
                    "-",
                    "not(null)",
                    "not decided, because it depends on the formula handRaise: it may hold. It is broken only if handRaise can be true there: where country is \"OTHER\" and hasPhone is true, sufficiency is \"ENRICH\", but must be \"COMPLETE\" and waitMin is 15, but must be 0"),
            spoilt(
                    "a-customer-keeps-its-owner",
                    "route",
                    "RouteClass_4_i3",
                    "\"CUSTOMER\"",
                    "\"FORMER_CUSTOMER\"",
                    "where accountType is \"CUSTOMER\" and servedCountry is true, routeClass is \"NURTURE\", but must be \"OWNER_OPEN_OPP\", \"OWNER_CUSTOMER\""),
            spoilt(
                    "a-model-that-may-not-act-does-not",
                    "readiness",
                    "ModelTrust_2_i4",
                    "-",
                    "&gt; 0.1",
                    "where modelStatus is \"BLOCKED\", ModelTrust.w is 0.8, but must be 0"),
            spoilt(
                    "a-model-alone-never-makes-a-lead-urgent",
                    "route",
                    "RouteClass_9_o1",
                    "\"SDR_VERIFY\"",
                    "\"SALES_STANDARD\"",
                    "where servedCountry is true and pModel is 1, routeClass is \"SALES_STANDARD\", but must be not(\"SALES_NOW\", \"SALES_STANDARD\")"));

    private static Map.Entry<String, Spoilt> spoilt(
            String invariant, String file, String cell, String before, String after, String sentence) {
        return Map.entry(invariant, new Spoilt("decision-tables/" + file + ".dmn", cell, before, after, sentence));
    }

    @TestFactory
    Stream<DynamicTest> each_invariant_is_broken_by_some_change_of_a_table() {
        return House.content(FIRST).invariants().all().stream()
                .map(invariant -> DynamicTest.dynamicTest(invariant.name(), () -> {
                    var change = Objects.requireNonNull(SPOILT.get(invariant.name()));
                    var findings = CheckInvariants.of(READER.graph(spoil(change)), List.of(invariant), READER, "file");
                    assertThat(findings)
                            .extracting(Finding::line, Finding::message)
                            .containsExactly(tuple(
                                    invariant.line(),
                                    "invariant '" + invariant.name() + "' is "
                                            + (change.sentence().startsWith("not") ? "" : "broken: ")
                                            + change.sentence()));
                }));
    }

    private static Map<String, String> spoil(Spoilt change) {
        var documents = new LinkedHashMap<>(House.content(FIRST).tables());
        documents.computeIfPresent(change.file(), (file, text) -> {
            var before = "id=\"" + change.cell() + "\"><text>" + change.before() + "</text>";
            assertThat(text).contains(before);
            return text.replace(before, "id=\"" + change.cell() + "\"><text>" + change.after() + "</text>");
        });
        return documents;
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
