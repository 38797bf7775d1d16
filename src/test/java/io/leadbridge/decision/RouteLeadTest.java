package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.kernel.RepId;
import io.leadbridge.policy.House;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RouteLeadTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String ABSENT = "\"ownerActive\": true, \"ownerAbsentUntil\": \"2026-11-20T00:00:00Z\"";
    private static final RepId OWNER = new RepId("owner");

    @Test
    void a_customers_owner_who_is_not_there_keeps_the_account_but_not_the_lead() {
        for (var away : new String[] {"\"ownerActive\": false", ABSENT}) {
            var routed = route("\"type\": \"CUSTOMER\", \"ownerRepId\": \"owner\", " + away);
            assertThat(routed.lockedTo()).isEqualTo(OWNER);
            assertThat(routed.covered()).isTrue();
        }
    }

    @Test
    void an_owner_who_loses_the_claim_does_not_get_the_lead_either() {
        var routed = route("\"type\": \"CUSTOMER\", \"ownerRepId\": \"owner\", \"ownerActive\": false,"
                + " \"lastOwnerActivityAt\": \"2026-05-01T00:00:00Z\"");
        assertThat(routed.lockedTo()).isNull();
        assertThat(routed.covered()).isFalse();
        assertThat(routed.excluded()).containsExactly(OWNER);
    }

    @Test
    void a_prospects_owner_who_is_not_there_does_not_get_the_lead() {
        var routed = route("\"type\": \"PROSPECT\", \"ownerRepId\": \"owner\", " + ABSENT);
        assertThat(routed.lockedTo()).isNull();
        assertThat(routed.excluded()).containsExactly(OWNER);
    }

    @Test
    void an_absent_account_owner_does_not_take_the_lead_from_the_owner_of_the_opportunity() {
        var routed = route("\"type\": \"CUSTOMER\", \"ownerRepId\": \"owner\", \"ownerActive\": false,"
                + " \"openOpportunityCount\": 1, \"openOpportunityOwnerRepId\": \"other\","
                + " \"openOpportunityOwnerActive\": true");
        assertThat(routed.lockedTo()).isEqualTo(new RepId("other"));
        assertThat(routed.covered()).isFalse();
        assertThat(routed.excluded()).containsExactly(OWNER);
    }

    @Test
    void an_owner_who_is_there_has_the_lead_alone() {
        var routed = route("\"type\": \"CUSTOMER\", \"ownerRepId\": \"owner\", \"ownerActive\": true");
        assertThat(routed.lockedTo()).isEqualTo(OWNER);
        assertThat(routed.covered()).isFalse();
        assertThat(routed.excluded()).isEmpty();
    }

    private static RoutedLead route(String account) {
        var request =
                """
                {"lead": {"email": "a@example.org", "phone": "+12025550143", "country": "US", "company": "Example",
                    "numberOfEmployees": 620, "industryTier": "PRIMARY", "seniority": "VP", "servedCountry": true},
                 "account": {%s},
                 "signals": [{"eventId": "e-1", "type": "DEMO_REQUEST", "occurredAt": "2026-11-02T08:40:00Z"}]}
                """
                        .formatted(account);
        var input = RequestReader.real().read(request.getBytes(StandardCharsets.UTF_8), NOW);
        return DecideLead.decide(input, House.newest(), NOW, new DecisionId(new UUID(0, 1)))
                .routed()
                .orElseThrow();
    }
}
