package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardSandboxTest {

    private static final GuardWorkers WORKERS = new GuardWorkers(GuardLimits.standard());

    @AfterAll
    static void stop() {
        WORKERS.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "io.leadbridge.rules.kie.GuardAttacks#consequences",
        "io.leadbridge.rules.kie.GuardAttacks#conditions",
        "io.leadbridge.rules.kie.GuardAttacks#files"
    })
    void refuses(String attack, RuleSource source) {
        var compiled = new GuardCompiler(WORKERS).compile(List.of(source));
        assertThat(compiled.guards()).isNull();
        assertThat(compiled.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.file()).isEqualTo("rules/made-up.drl");
            assertThat(finding.line()).isBetween(1, 40);
            assertThat(finding.message()).isNotBlank().hasSizeLessThan(500);
        });
    }

    @Test
    void allFindingsOfAllFilesComeAtOnce() {
        var bad = new RuleSource(
                "rules/a.drl",
                GuardFixtures.guard("LeadFacts()", "System.exit(1);").text());
        var worse = new RuleSource(
                "rules/b.drl",
                GuardFixtures.file("dialect \"mvel\"\nfunction void f() {}\n").text());
        var wrong = new RuleSource(
                "rules/c.drl",
                GuardFixtures.file("rule \"c\" @code(X) @reason(\"x\") when LeadFacts(salary > 1) then end")
                        .text());
        var findings =
                new GuardCompiler(WORKERS).compile(List.of(bad, worse, wrong)).findings();
        assertThat(findings).extracting(Finding::file).contains("rules/b.drl", "rules/c.drl");
        assertThat(findings)
                .filteredOn(finding -> finding.file().equals("rules/b.drl"))
                .hasSize(2);
    }

    @Test
    void whatIsAllowedCompiles() {
        var source = GuardFixtures.guard(
                """
                $lead : LeadFacts(country in ("DE", "CH"), company != null, company.length > 3, spamScore < 0.5B,
                        productInterest contains "API", numberOfEmployees != null, $n : numberOfEmployees, language not in ("fr"))
                    ConsentFacts(jurisdiction == $lead.country || jurisdiction == "EU")
                    exists SignalFact(type == "DEMO_REQUEST", ageDays <= 30)
                    not SignalFact(botScore > 0.5B)
                    ActivityFacts(signals.size >= 1, peakPerMinute < 20)
                """,
                "if ($n > 1000 && $lead.techMatch()) { verdicts.hold(); } else { verdicts.divert(); }");
        GuardFixtures.compile(WORKERS, List.of(source)).close();
    }
}
