package io.leadbridge.decision.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** A lead made up by chance, of every kind there is; the same seed gives the same lead. */
public final class GeneratedLead {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final Random random;
    private final boolean objects;
    private final int mostSignals;

    public GeneratedLead(long seed, boolean objects) {
        this(seed, objects, 11);
    }

    public GeneratedLead(long seed, boolean objects, int mostSignals) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.objects = objects;
        this.mostSignals = mostSignals;
    }

    public String json() {
        var all = new StringJoiner(",", "{", "}");
        all.add("\"lead\":" + lead());
        all.add("\"consent\":" + consent());
        maybe(all, "account", 0.6, this::account);
        all.add("\"signals\":" + list(random.nextInt(mostSignals + 1), this::signal));
        all.add("\"scores\":" + list(random.nextInt(3), this::score));
        maybe(all, "enrichmentTimedOut", 0.5, this::flag);
        return all.toString();
    }

    private String lead() {
        var lead = new StringJoiner(",", "{", "}");
        maybe(lead, "email", 0.9, () -> "\"a@example.org\"");
        maybe(lead, "phone", 0.4, () -> "\"+4930123456\"");
        maybe(lead, "country", 0.8, () -> oneOf("DE", "US", "FR", "JP"));
        maybe(lead, "language", 0.7, () -> oneOf("de", "en-GB", "fr", "ja"));
        maybe(lead, "company", 0.8, () -> "\"Example\"");
        maybe(lead, "emailDomainType", 0.8, () -> oneOf("CORPORATE", "FREE", "EDU", "DISPOSABLE", "UNKNOWN"));
        maybe(lead, "seniority", 0.8, () -> oneOf("C_LEVEL", "VP", "DIRECTOR", "MANAGER", "IC", "STUDENT", "UNKNOWN"));
        maybe(lead, "industry", 0.6, () -> oneOf("MANUFACTURING", "BANKING", "EDUCATION"));
        maybe(lead, "industryTier", 0.7, () -> oneOf("PRIMARY", "SECONDARY", "EXCLUDED", "OTHER"));
        maybe(lead, "numberOfEmployees", 0.8, () -> String.valueOf(random.nextInt(3_000)));
        maybe(lead, "productInterest", 0.3, () -> "[\"API\"]");
        maybe(lead, "techMatch", 0.5, this::flag);
        maybe(lead, "servedCountry", 0.6, () -> String.valueOf(random.nextInt(20) > 0));
        maybe(lead, "spamScore", 0.3, () -> String.valueOf(random.nextDouble() * 0.92));
        maybe(lead, "sanctionsMatch", 0.2, () -> String.valueOf(random.nextDouble() * 0.75));
        maybe(lead, "doNotCall", 0.2, this::flag);
        maybe(lead, "hasOptedOutOfEmail", 0.1, this::flag);
        maybe(lead, "recycleCount", 0.2, () -> String.valueOf(random.nextInt(5)));
        maybe(lead, "recycledAt", 0.2, this::past);
        return lead.toString();
    }

    private String account() {
        var account = new StringJoiner(",", "{", "}");
        maybe(account, "type", 0.8, () -> oneOf("PROSPECT", "CUSTOMER", "PARTNER"));
        maybe(account, "tier", 0.5, () -> oneOf("STRATEGIC", "ENTERPRISE", "MID_MARKET"));
        maybe(account, "regulatedSector", 0.1, this::flag);
        maybe(account, "namedAccount", 0.2, this::flag);
        maybe(account, "ownerRepId", 0.5, () -> "\"rep-01\"");
        maybe(account, "ownerActive", 0.5, this::flag);
        maybe(account, "lastOwnerActivityAt", 0.5, this::past);
        maybe(account, "matchConfidence", 0.7, () -> String.valueOf(random.nextDouble()));
        return account.toString();
    }

    private String consent() {
        String objections = objects ? oneOf("SALES_CONTACT", "PROFILING") : "";
        return "{\"jurisdiction\":" + oneOf("EU", "US_CA", "OTHER") + ",\"lawfulBasis\":"
                + oneOf("CONSENT", "LEGITIMATE_INTEREST", "LEGITIMATE_INTEREST", "UNKNOWN") + ",\"objections\":["
                + objections + "],\"automatedDecisionOptOut\":" + (random.nextInt(20) == 0) + "}";
    }

    private String signal() {
        return "{\"eventId\":\"" + Long.toHexString(random.nextLong()) + "\",\"type\":"
                + oneOf("DEMO_REQUEST", "PRICING_VIEW", "PAGE_VIEW", "CONTENT_DOWNLOAD", "EMAIL_CLICK", "UNSUBSCRIBE")
                + ",\"occurredAt\":" + past() + ",\"botScore\":" + random.nextDouble() * 0.6 + "}";
    }

    private String score() {
        return "{\"modelId\":\"m\",\"modelVersion\":\"" + random.nextInt(3)
                + "\",\"target\":" + oneOf("SQL_30D", "WON_90D") + ",\"probability\":" + random.nextDouble()
                + ",\"modelStatus\":" + oneOf("ACTIVE", "ACTIVE", "BLOCKED") + ",\"psiMax\":"
                + random.nextDouble() * 0.3 + ",\"ece\":" + random.nextDouble() * 0.12 + ",\"scoredAt\":\""
                + NOW.minusSeconds(random.nextInt(200_000))
                + "\",\"reasons\":[{\"feature\":\"visits\",\"contribution\":"
                + random.nextGaussian() + ",\"text\":\"visits\"}]}";
    }

    private String past() {
        return "\"" + NOW.minusMillis((long) (Math.pow(random.nextDouble(), 3) * 100 * 86_400_000L)) + "\"";
    }

    private String flag() {
        return String.valueOf(random.nextBoolean());
    }

    private String oneOf(String... values) {
        return "\"" + values[random.nextInt(values.length)] + "\"";
    }

    private static List<String> list(int size, Supplier<String> item) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(item.get());
        }
        return items;
    }

    private void maybe(StringJoiner object, String name, double chance, Supplier<String> value) {
        if (random.nextDouble() < chance) {
            object.add("\"" + name + "\":" + value.get());
        }
    }
}
