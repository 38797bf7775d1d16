package io.leadbridge.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What a newcomer reads when the service is up: where it listens, who they may be, and a lead to post. */
@Singleton
public class Welcome {

    private final Clock clock;
    private final DemoCredentials credentials;
    private final String host;
    private final int port;

    public Welcome(
            Clock clock,
            DemoCredentials credentials,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.clock = clock;
        this.credentials = credentials;
        this.host = host;
        this.port = port;
    }

    public void print() {
        System.out.println(text());
    }

    String text() {
        Map<String, String> tokens = credentials.tokens();
        String address = "http://" + host + ":" + port;
        String where = "%nLeadbridge listens on %1$s    API: %1$s/q/swagger-ui%n".formatted(address);
        return tokens.isEmpty() ? where : where + people(tokens) + lead(address, tokens.get(Roles.CRM));
    }

    private static String people(Map<String, String> tokens) {
        return tokens.entrySet().stream()
                .map(token -> "  %-9s %s".formatted(token.getKey(), token.getValue()))
                .collect(Collectors.joining(
                        "\n",
                        "\nDemo tokens of this start, one a role (what each may do: docs/api/roles.md). Send one as"
                                + " 'Authorization: Bearer …';\na browser takes it as the password of the name 'token'.\n\n",
                        "\n"));
    }

    private String lead(String address, @Nullable String token) {
        var hourAgo = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        return """

                Decide a first lead:

                curl -s %1$s/v1/decisions -H 'Authorization: Bearer %2$s' -H 'Content-Type: application/json' -d '{
                  "lead": {"externalId": "00Q1", "email": "a@example.org", "emailDomainType": "CORPORATE", "title": "VP Operations",
                    "seniority": "VP", "company": "Example GmbH", "country": "DE", "language": "de", "industry": "MANUFACTURING",
                    "industryTier": "PRIMARY", "numberOfEmployees": 620, "servedCountry": true},
                  "consent": {"jurisdiction": "EU", "lawfulBasis": "LEGITIMATE_INTEREST"},
                  "signals": [{"eventId": "e-1", "type": "DEMO_REQUEST", "occurredAt": "%3$s"}],
                  "scores": [{"modelId": "lead-conversion", "modelVersion": "1.0.0", "target": "SQL_30D", "probability": 0.62,
                    "modelStatus": "ACTIVE", "psiMax": 0.02, "ece": 0.03, "scoredAt": "%3$s"}]}'
                """
                .formatted(address, token, hourAgo);
    }
}
