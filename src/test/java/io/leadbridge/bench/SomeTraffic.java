package io.leadbridge.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;

/** Made-up leads with 0 to 7 signals, each with an id of its own; the same seed gives the same leads. */
final class SomeTraffic {

    private static final String[] SENIORITIES = {"C_LEVEL", "VP", "DIRECTOR", "MANAGER", "IC", "STUDENT", "UNKNOWN"};
    private static final String[] TIERS = {"PRIMARY", "SECONDARY", "OTHER", "EXCLUDED"};
    private static final String[] COUNTRIES = {"DE", "FR", "US", "GB", "IN", "BR"};
    private static final String[] SIGNALS = {
        "DEMO_REQUEST", "PRICING_VIEW", "PAGE_VIEW", "WEBINAR_ATTENDED", "CONTENT_DOWNLOAD", "EMAIL_CLICK"
    };

    private final SplittableRandom random;
    private final String name;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private int count;

    SomeTraffic(String name, long seed) {
        this.name = name;
        this.random = new SplittableRandom(seed);
    }

    byte[][] bodies(int wanted) {
        byte[][] bodies = new byte[wanted][];
        for (int i = 0; i < wanted; i++) {
            bodies[i] = next().getBytes(StandardCharsets.UTF_8);
        }
        return bodies;
    }

    /** One line of JSON. */
    String next() {
        String id = name + "-" + count++;
        var signals = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            signals.append(signals.isEmpty() ? "" : ",")
                    .append("{\"eventId\":\"%s-%d\",\"type\":\"%s\",\"occurredAt\":\"%s\"}"
                            .formatted(id, i, pick(SIGNALS), now.minus(random.nextInt(40 * 24), ChronoUnit.HOURS)));
        }
        return String.format(
                        Locale.ROOT,
                        """
                        {"lead":{"externalId":"%s","sourceSystem":"load","email":"%s@example.org","emailDomainType":"CORPORATE",
                        "seniority":"%s","company":"Example GmbH","country":"%s","language":"en","industry":"MANUFACTURING",
                        "industryTier":"%s","numberOfEmployees":%d,"servedCountry":true},
                        "consent":{"jurisdiction":"EU","lawfulBasis":"CONSENT"},"signals":[%s],
                        "scores":[{"modelId":"lead-conversion","modelVersion":"1.0.0","target":"SQL_30D","probability":%.4f,
                        "modelStatus":"ACTIVE","psiMax":0.02,"ece":0.03,"scoredAt":"%s"}]}""",
                        id,
                        id,
                        pick(SENIORITIES),
                        pick(COUNTRIES),
                        pick(TIERS),
                        random.nextInt(1, 5_000),
                        signals,
                        random.nextDouble(),
                        now.minus(1, ChronoUnit.HOURS))
                .replace("\n", "");
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
