package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.policy.PolicyCase;
import io.leadbridge.policy.PolicyCase.LeadSubject;
import io.leadbridge.policy.PolicyCase.TableSubject;
import io.leadbridge.policy.Release;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseReaderTest {

    private static final String HEAD =
            """
            asOf: 2026-11-02T09:00:00Z
            base:
              lead: {externalId: a, country: DE, title: VP}
              scores: [{modelId: m, probability: 0.5, psiMax: 0.02}]
            cases:
            """;
    private static final String EXPECTED =
            "    expect: {outcome: ROUTE, routeClass: null, codes: [A], rows: {RouteClass: [10]}}\n";

    private final Findings findings = new Findings("cases.yaml");

    private List<PolicyCase> read(String cases) {
        return new CaseReader(findings).read(HEAD + cases);
    }

    private List<String> found() {
        return findings.all().stream()
                .map(finding -> finding.line() + " " + finding.message())
                .toList();
    }

    private LeadSubject lead(String changes) {
        var cases = read("  - name: one\n" + changes + EXPECTED);
        assertThat(found()).isEmpty();
        return (LeadSubject) cases.get(0).subject();
    }

    @Test
    void a_case_is_the_base_with_its_changes() {
        var lead = lead(
                "    change: {lead: {country: \"NO\", title: null}, account: {type: CUSTOMER}}\n    score: {psiMax: 0.3}\n");

        assertThat(lead.request())
                .isEqualTo("{\"lead\":{\"externalId\":\"a\",\"country\":\"NO\"},"
                        + "\"scores\":[{\"modelId\":\"m\",\"probability\":0.5,\"psiMax\":0.3}],"
                        + "\"account\":{\"type\":\"CUSTOMER\"}}");
        assertThat(lead.asOf()).isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
        assertThat(lead.state()).isEqualTo(Release.State.ACTIVE);
    }

    @Test
    void signals_are_written_in_short() {
        var lead = lead(
                "    signals: [DEMO_REQUEST 20m, 2x PRICING_VIEW 1.5d via WEB bot 0.9]\n    score: none\n    state: CANARY\n");

        assertThat(lead.request())
                .endsWith(
                        "\"scores\":[],\"signals\":["
                                + "{\"eventId\":\"e-1\",\"type\":\"DEMO_REQUEST\",\"occurredAt\":\"2026-11-02T08:40:00Z\"},"
                                + "{\"eventId\":\"e-2\",\"type\":\"PRICING_VIEW\",\"occurredAt\":\"2026-10-31T21:00:00Z\",\"channel\":\"WEB\",\"botScore\":0.9},"
                                + "{\"eventId\":\"e-3\",\"type\":\"PRICING_VIEW\",\"occurredAt\":\"2026-10-31T21:00:00Z\",\"channel\":\"WEB\",\"botScore\":0.9}]}");
        assertThat(lead.state()).isEqualTo(Release.State.CANARY);
    }

    @Test
    void a_table_is_tried_by_itself() {
        var cases = read(
                """
                  - name: wide
                    table: ReviewGate
                    inputs: {confidenceWidth: 0.5, cell: A1, none: null}
                    expect: {kind: LOW_CONFIDENCE, rows: {ReviewGate: [2]}}
                """);

        assertThat(found()).isEmpty();
        var table = (TableSubject) cases.get(0).subject();
        assertThat(table.inputs())
                .containsEntry("confidenceWidth", new BigDecimal("0.5"))
                .containsEntry("cell", "A1")
                .containsEntry("none", null);
        assertThat(cases.get(0).expected().values()).containsEntry("kind", "LOW_CONFIDENCE");
    }

    @Test
    void a_misspelt_expectation_key_or_signal_is_refused() {
        read(
                """
                  - name: one
                    chagne: {}
                    signals: [DEMO_REQUEST]
                    expect: {outcome: ROUTE, route: SALES_NOW, codes: [], rows: {RouteClass: [ten]}}
                  - name: one
                """);

        assertThat(found())
                .hasSize(7)
                .contains("8 /cases/0/signals/0: must be a signal such as '2x PRICING_VIEW 1d via WEB bot 0.9'")
                .anyMatch(text ->
                        text.startsWith("9 /cases/0/expect/route: is not part of a decision; there are acceptMin,"))
                .contains("9 /cases/0/expect: name at least 'outcome' and 'routeClass' (null for none)")
                .contains("9 /cases/0/expect/rows/RouteClass/0: must be a row, counted from 1")
                .anyMatch(text -> text.startsWith("7 /cases/0/chagne: unknown key; the keys here are change, expect,"))
                .contains("10 /cases/1/name: another case has this name")
                .contains("10 /cases/1/expect: say what must come out");
    }
}
