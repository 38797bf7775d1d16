package io.leadbridge.decision;

import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Probability;
import io.leadbridge.kernel.Reason;
import io.leadbridge.lead.Consent;
import io.leadbridge.privacy.PersonalData;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Readiness;
import io.leadbridge.rules.ReviewDemand;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.SlaTerms;
import io.leadbridge.scoring.Scores;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions for tests of the log: {@code someDecision("00Q1").at("2026-11-02T09:00:00Z").because("DATA_OK")}. */
public final class SomeDecisions {

    private final String externalId;
    private UUID id = UUID.randomUUID();
    private Instant decidedAt = Instant.parse("2026-11-02T09:00:00Z");
    private Outcome outcome = Outcome.ROUTE;
    private @Nullable RouteClass routeClass = RouteClass.SALES_NOW;
    private String policyVersion = "2026.11.1";
    private String client = "acme-crm";
    private List<String> codes = List.of("RT_READINESS");

    private SomeDecisions(String externalId) {
        this.externalId = externalId;
    }

    public static SomeDecisions someDecision(String externalId) {
        return new SomeDecisions(externalId);
    }

    public SomeDecisions withId(UUID value) {
        id = value;
        return this;
    }

    public SomeDecisions at(String instant) {
        decidedAt = Instant.parse(instant);
        return this;
    }

    public SomeDecisions to(Outcome what, @Nullable RouteClass where) {
        outcome = what;
        routeClass = where;
        return this;
    }

    public SomeDecisions by(String policy) {
        policyVersion = policy;
        return this;
    }

    public SomeDecisions because(String... reasonCodes) {
        codes = List.of(reasonCodes);
        return this;
    }

    public SomeDecisions of(String name) {
        client = name;
        return this;
    }

    public Entry entry() {
        var snapshot = "{\"lead\":{\"externalId\":\"" + externalId + "\"}}";
        var digest = Digest.of(snapshot);
        var input = new DecisionInput(
                SomeLeads.withExternalId(externalId),
                null,
                Consent.UNKNOWN,
                List.of(),
                new Scores(List.of()),
                false,
                snapshot,
                digest);
        return new Entry(
                decision(digest),
                input,
                PersonalData.of(List.of("/lead/externalId")),
                new Requester(new Actor(Actor.Kind.CLIENT, client), client, "0".repeat(32)),
                Duration.ofNanos(11_300));
    }

    private Decision decision(Digest inputDigest) {
        return new Decision(
                new DecisionId(id),
                externalId,
                "salesforce",
                outcome,
                routeClass,
                1,
                new Readiness(
                        new Probability(0.5732),
                        90,
                        "A",
                        66,
                        1,
                        "A1",
                        new BigDecimal("0.8"),
                        "MODEL_OK",
                        new BigDecimal("0.101")),
                null,
                codes.stream()
                        .map(code -> new Reason(
                                code, "Because \"it\" is so.", Effect.ALLOW, Reason.Source.TABLE, "RouteClass", 10))
                        .toList(),
                List.of("EMAIL", "PHONE"),
                new SlaTerms(3, 5, SlaTerms.Calendar.BUSINESS_HOURS, 60, 100, 3, "team lead"),
                List.of("LANG_DE_B2"),
                List.of("SKILL_API"),
                List.of(new ReviewDemand("HIGH_VALUE", false)),
                AutomationLevel.AUTO_WITH_REVIEW,
                List.of(new EvaluatedDecision(
                        "RouteClass",
                        "FIRST",
                        List.of(
                                new EvaluatedDecision.EvaluatedInput("effect", "ALLOW"),
                                new EvaluatedDecision.EvaluatedInput("accountType", null)),
                        List.of(new EvaluatedDecision.MatchedRule("rule-10", 10)),
                        Map.of("pReady", new BigDecimal("0.57320")))),
                new PolicyVersion(policyVersion),
                Digest.of("policy"),
                List.of(new Decision.ModelUsed("lead-conversion", "1.0.0")),
                inputDigest,
                decidedAt);
    }
}
