package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.LeadFactsFixtures;
import io.leadbridge.rules.ReviewDemand;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.RuleSet;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.rules.SlaTerms;
import io.leadbridge.tables.kie.RealTableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FirstReleaseTest {

    private static KieRuleCompiler compiler;
    private static RuleSet rules;

    @BeforeAll
    static void compile() throws IOException {
        List<RuleSource> sources = new ArrayList<>(FirstTablesTest.sources());
        try (var files = Files.list(Path.of("rules"))) {
            for (Path path : files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                sources.add(new RuleSource(path.toString(), Files.readString(path)));
            }
        }
        compiler = new KieRuleCompiler(new KieTableCompiler(RealTableReader.start()));
        var compilation = compiler.compile("first-release", sources);
        assertThat(compilation.findings()).isEmpty();
        rules = Objects.requireNonNull(compilation.ruleSet());
    }

    @AfterAll
    static void close() {
        rules.close();
        compiler.close();
    }

    @Test
    void judgesTheExampleLeadExactly() {
        var ruling = rules.judge(LeadFactsFixtures.theExampleLead());

        assertThat(ruling.effect()).isEqualTo(Effect.ALLOW);
        assertThat(ruling.routeClass()).isEqualTo(RouteClass.SALES_NOW);
        assertThat(ruling.priority()).isEqualTo(1);
        var readiness = ruling.readiness();
        assertThat(readiness.fitScore()).isEqualTo(90);
        assertThat(readiness.cell()).isEqualTo("A1");
        assertThat(readiness.intentScore()).isEqualTo(66);
        assertThat(readiness.probability().value()).isEqualTo(0.5732);
        assertThat(readiness.confidenceWidth()).isEqualByComparingTo("0.101");
        assertThat(readiness.modelWeight()).isEqualByComparingTo("0.8");
        assertThat(ruling.sla())
                .isEqualTo(new SlaTerms(3, 5, SlaTerms.Calendar.BUSINESS_HOURS, 60, 100, 3, "TEAM_LEAD"));
        assertThat(ruling.requiredSkills()).containsExactly("LANG_DE_B2");
        assertThat(ruling.reviews()).isEqualTo(List.<ReviewDemand>of());
        assertThat(ruling.allowedChannels()).containsExactly("EMAIL", "PHONE");
        assertThat(ruling.reasons())
                .extracting(Reason::code)
                .contains("DATA_SPEED_FIRST", "SIG_DEMO_REQUEST", "FIT_SIZE_CORE", "MODEL_OK", "RT_READINESS");
    }
}
