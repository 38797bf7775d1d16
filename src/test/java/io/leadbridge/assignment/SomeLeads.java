package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Probability;
import io.leadbridge.kernel.RepId;
import io.leadbridge.rules.RouteClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads for tests: a lead is plain until a test says what is special about it. */
public final class SomeLeads {

    public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final long number;
    private RouteClass routeClass = RouteClass.SALES_STANDARD;
    private int priority = 2;
    private double probability = 0.5;
    private @Nullable String externalId;
    private @Nullable String sourceSystem;
    private List<String> requiredSkills = List.of();
    private List<String> preferredSkills = List.of();
    private @Nullable String country;
    private @Nullable Integer employees = 620;
    private @Nullable RepId lockedTo;
    private boolean covered;
    private final List<RepId> recentContacts = new ArrayList<>();
    private final List<RepId> excluded = new ArrayList<>();
    private Instant routedAt = NOW;

    private SomeLeads(long number) {
        this.number = number;
    }

    public static SomeLeads lead(long number) {
        return new SomeLeads(number);
    }

    public static RoutedLead plain(long number) {
        return lead(number).build();
    }

    public static DecisionId decision(long number) {
        return new DecisionId(new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    public SomeLeads route(RouteClass value, int withPriority) {
        routeClass = value;
        priority = withPriority;
        return this;
    }

    public SomeLeads probability(double value) {
        probability = value;
        return this;
    }

    public SomeLeads externalId(String value) {
        externalId = value;
        return this;
    }

    public SomeLeads from(String system) {
        sourceSystem = system;
        return this;
    }

    public SomeLeads requires(String... skills) {
        requiredSkills = List.of(skills);
        return this;
    }

    public SomeLeads prefers(String... skills) {
        preferredSkills = List.of(skills);
        return this;
    }

    public SomeLeads country(String value) {
        country = value;
        return this;
    }

    public SomeLeads employees(@Nullable Integer value) {
        employees = value;
        return this;
    }

    public SomeLeads lockedTo(String repId, boolean isCovered) {
        lockedTo = new RepId(repId);
        covered = isCovered;
        return this;
    }

    public SomeLeads recentContact(String repId) {
        recentContacts.add(new RepId(repId));
        return this;
    }

    public SomeLeads excluding(String repId) {
        excluded.add(new RepId(repId));
        return this;
    }

    public SomeLeads routedAt(Instant value) {
        routedAt = value;
        return this;
    }

    public RoutedLead build() {
        return new RoutedLead(
                decision(number),
                externalId,
                sourceSystem,
                null,
                routeClass,
                priority,
                new Probability(probability),
                requiredSkills,
                preferredSkills,
                country,
                employees,
                lockedTo,
                covered,
                recentContacts,
                excluded,
                new PolicyVersion("2026.11.1"),
                routedAt);
    }
}
