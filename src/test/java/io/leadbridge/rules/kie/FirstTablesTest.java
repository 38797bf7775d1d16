package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.kie.RealTableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FirstTablesTest {

    private static final List<String> CHAIN =
            List.of("intent", "sufficiency", "eligibility", "fit", "readiness", "route", "sla", "review", "skills");

    static List<RuleSource> sources() {
        return CHAIN.stream()
                .map(name -> Path.of("decision-tables", name + ".dmn"))
                .map(FirstTablesTest::source)
                .toList();
    }

    private static RuleSource source(Path path) {
        try {
            return new RuleSource(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void compileWithoutAFinding() {
        var compilation = new KieTableCompiler(RealTableReader.start()).compile(sources());
        assertThat(compilation.findings()).isEmpty();
        assertThat(compilation.tables()).isNotNull();
    }

    @Test
    void haveAsManyRowsAsTheDomainSays() {
        var tables =
                new KieTableCompiler(RealTableReader.start()).compile(sources()).tables();
        assertThat(Objects.requireNonNull(tables).rows())
                .containsEntry("SignalWeights", 14)
                .containsEntry("DataSufficiency", 7)
                .containsEntry("ContactEligibility", 8)
                .containsEntry("FitPoints", 17)
                .containsEntry("ReadinessCell", 7)
                .containsEntry("CellRates", 16)
                .containsEntry("ModelTrust", 7)
                .containsEntry("RouteClass", 10)
                .containsEntry("SlaPolicy", 9)
                .containsEntry("ReviewGate", 6)
                .containsEntry("RequiredSkills", 9);
    }
}
