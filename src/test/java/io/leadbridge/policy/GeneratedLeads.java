package io.leadbridge.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Leads of every kind, as requests in JSON. */
final class GeneratedLeads {

    static final Instant AS_OF = Instant.parse("2026-11-02T09:00:00Z");
    static final List<String> POSITIVE = List.of(
            "DEMO_REQUEST",
            "CONTACT_SALES",
            "TRIAL_STARTED",
            "PRODUCT_ACTIVATION",
            "PRICING_VIEW",
            "PAGE_VIEW",
            "CHAT_CONVERSATION",
            "WEBINAR_ATTENDED",
            "CONTENT_DOWNLOAD",
            "EMAIL_CLICK");
    static final List<String> NEGATIVE = List.of("CAREERS_VIEW", "UNSUBSCRIBE", "EMAIL_BOUNCED");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GeneratedLeads() {}

    /** A signal, without its id. */
    record GeneratedSignal(String type, int ageMinutes, double botScore) {

        ObjectNode json(int number) {
            return JSON.objectNode()
                    .put("eventId", "e-" + number)
                    .put("type", type)
                    .put("occurredAt", AS_OF.minusSeconds(60L * ageMinutes).toString())
                    .put("botScore", botScore);
        }
    }

    static Arbitrary<GeneratedSignal> signals(List<String> types, int minAge) {
        return Combinators.combine(
                        Arbitraries.of(types),
                        Arbitraries.integers().between(minAge, 90 * 24 * 60),
                        Arbitraries.of(0.0, 0.0, 0.5))
                .as(GeneratedSignal::new);
    }

    /** Requests without signals. */
    static Arbitrary<ObjectNode> requests() {
        return Combinators.combine(leads(), accounts(), consents(), scores()).as((lead, account, consent, score) -> {
            var request = JSON.objectNode();
            request.set("lead", lead);
            request.set("account", account);
            request.set("consent", consent);
            request.set("scores", JSON.arrayNode().add(score));
            return request.put("enrichmentTimedOut", true);
        });
    }

    static ObjectNode with(ObjectNode request, List<GeneratedSignal> signals) {
        var changed = request.deepCopy();
        var array = changed.putArray("signals");
        signals.forEach(signal -> array.add(signal.json(array.size())));
        return changed;
    }

    private static Arbitrary<ObjectNode> leads() {
        return Combinators.combine(
                        known("CORPORATE", "FREE", "EDU", "GOV", "ROLE"),
                        known("C_LEVEL", "VP", "DIRECTOR", "MANAGER", "IC", "STUDENT"),
                        known("PRIMARY", "SECONDARY", "OTHER", "EXCLUDED"),
                        known("BANKING", "EDUCATION", "MANUFACTURING"),
                        known("DE", "US", "IN"),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.integers().between(0, 5_000).injectNull(0.2),
                        Arbitraries.of(0, 1, 2, 3))
                .as((domain, seniority, tier, industry, country, served, employees, flags) -> object(Map.of(
                                "emailDomainType", domain,
                                "seniority", seniority,
                                "industryTier", tier,
                                "industry", industry,
                                "country", country))
                        .put("externalId", "generated")
                        .put("email", "robin@example.com")
                        .put("firstName", "Robin")
                        .put("servedCountry", served)
                        .put("numberOfEmployees", employees)
                        .put("doNotCall", flags == 1)
                        .put("hasOptedOutOfEmail", flags == 2));
    }

    private static Arbitrary<ObjectNode> accounts() {
        return Combinators.combine(
                        known("PROSPECT", "CUSTOMER", "FORMER_CUSTOMER"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0.5, 0.7, 0.97))
                .as((type, regulated, named, confidence) -> object(Map.of("type", type))
                        .put("regulatedSector", regulated)
                        .put("namedAccount", named)
                        .put("ownerRepId", "rep-1")
                        .put("ownerActive", true)
                        .put("lastOwnerActivityAt", "2026-10-20T09:00:00Z")
                        .put("matchConfidence", confidence));
    }

    private static Arbitrary<ObjectNode> consents() {
        return Combinators.combine(known("EU", "US_CA", "OTHER"), known("CONSENT", "CONTRACT", "NONE"))
                .as((jurisdiction, basis) -> object(Map.of("jurisdiction", jurisdiction, "lawfulBasis", basis)));
    }

    private static Arbitrary<ObjectNode> scores() {
        return Combinators.combine(
                        Arbitraries.of("ACTIVE", "BLOCKED", "DEGRADED"),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(0.02, 0.2, 0.3))
                .as((status, percent, psi) -> JSON.objectNode()
                        .put("modelId", "lead-conversion")
                        .put("modelVersion", "1.0.0")
                        .put("target", "SQL_30D")
                        .put("probability", percent / 100.0)
                        .put("modelStatus", status)
                        .put("psiMax", psi)
                        .put("ece", 0.03)
                        .put("scoredAt", "2026-11-02T08:41:00Z"));
    }

    private static ObjectNode object(Map<String, JsonNode> fields) {
        return JSON.objectNode().setAll(fields);
    }

    /** One of the values, or nothing. */
    private static Arbitrary<JsonNode> known(String... values) {
        return Arbitraries.of(values)
                .<JsonNode>map(JSON::textNode)
                .injectNull(0.2)
                .map(GeneratedLeads::orNull);
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? JSON.nullNode() : value;
    }
}
