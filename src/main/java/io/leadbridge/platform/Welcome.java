package io.leadbridge.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a newcomer reads when the service is up: where it listens, and a lead to post. */
@Singleton
public class Welcome {

    private final Clock clock;
    private final String host;
    private final int port;

    public Welcome(
            Clock clock,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.clock = clock;
        this.host = host;
        this.port = port;
    }

    public void print() {
        System.out.println(text());
    }

    String text() {
        var hourAgo = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        return """

                Leadbridge listens on http://%1$s:%2$d    API: http://%1$s:%2$d/q/swagger-ui

                Decide a first lead:

                curl -s http://%1$s:%2$d/v1/decisions -H 'Content-Type: application/json' -d '{
                  "lead": {"externalId": "00Q1", "email": "a@example.org", "emailDomainType": "CORPORATE", "title": "VP Operations",
                    "seniority": "VP", "company": "Example GmbH", "country": "DE", "language": "de", "industry": "MANUFACTURING",
                    "industryTier": "PRIMARY", "numberOfEmployees": 620, "servedCountry": true},
                  "consent": {"jurisdiction": "EU", "lawfulBasis": "LEGITIMATE_INTEREST"},
                  "signals": [{"eventId": "e-1", "type": "DEMO_REQUEST", "occurredAt": "%3$s"}],
                  "scores": [{"modelId": "lead-conversion", "modelVersion": "1.0.0", "target": "SQL_30D", "probability": 0.62,
                    "modelStatus": "ACTIVE", "psiMax": 0.02, "ece": 0.03, "scoredAt": "%3$s"}]}'
                """
                .formatted(host, port, hourAgo);
    }
}
