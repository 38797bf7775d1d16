package io.leadbridge.rules.kie;

import static io.leadbridge.rules.LeadFactsFixtures.aVicePresident;
import static io.leadbridge.rules.LeadFactsFixtures.theExampleLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.rules.Facts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableFactsTest {

    @Test
    void factsHaveTheNamesThatTablesAskFor() {
        var facts = facts(theExampleLead());
        assertThat(facts)
                .containsEntry("country", "DE")
                .containsEntry("numberOfEmployees", new BigDecimal("620"))
                .containsEntry("accountType", "PROSPECT")
                .containsEntry("lawfulBasis", "LEGITIMATE_INTEREST")
                .containsEntry("scoreMissing", false)
                .containsEntry("pModel", new BigDecimal("0.62"))
                .containsEntry("policyState", "ACTIVE");
    }

    private static Map<String, Object> facts(Facts facts) {
        var known = new Known(new Known.Names(TableFacts.NAMES));
        TableFacts.of(facts, known);
        Map<String, Object> named = new HashMap<>();
        TableFacts.NAMES.forEach(name -> named.put(name, known.get(name)));
        return named;
    }

    @Test
    void aSignalIsAContextOfItsParts() {
        var facts = facts(aVicePresident().whoDid("PAGE_VIEW", "1.5").facts());
        assertThat(facts.get("signals"))
                .isEqualTo(List.of(Map.of(
                        "type",
                        "PAGE_VIEW",
                        "ageDays",
                        new BigDecimal("1.5"),
                        "botScore",
                        BigDecimal.ZERO,
                        "ordinalInDay",
                        BigDecimal.ONE)));
    }

    @Test
    void whatIsNotKnownIsThereAndNull() {
        var facts = facts(aVicePresident().ofACompanyWith(null).facts());
        assertThat(facts).containsEntry("numberOfEmployees", null).containsEntry("scoreMissing", true);
        assertThat(Stream.of("pModel", "modelStatus", "psiMax", "ece", "scoreAgeHours", "channel"))
                .allSatisfy(name -> assertThat(facts).containsEntry(name, null));
    }
}
