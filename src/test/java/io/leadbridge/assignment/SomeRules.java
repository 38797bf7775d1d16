package io.leadbridge.assignment;

import io.leadbridge.policy.Settings;
import io.leadbridge.policy.Settings.PoolSettings;
import io.leadbridge.policy.Settings.SegmentSettings;
import io.leadbridge.policy.Settings.TerritorySettings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The starting weights of the domain reference, with one strict and one preferred territory. */
public final class SomeRules {

    public static final Map<String, Long> WEIGHTS = Map.of(
            "unassigned-p1", 1000L,
            "unassigned-p2", 300L,
            "unassigned-p3", 100L,
            "unassigned-p4", 20L,
            "unassigned-p5", 5L,
            "expected-value", 1L,
            "share-fairness", 200L,
            "continuity", 2000L,
            "preferred-territory", 1000L,
            "soft-skill", 500L);

    private SomeRules() {}

    public static AssignmentRules starting() {
        return new AssignmentRules("2026.11.1", settings(WEIGHTS));
    }

    /** The starting weights with one of them changed. */
    public static AssignmentRules weighing(String name, long weight) {
        var weights = new HashMap<>(WEIGHTS);
        weights.put(name, weight);
        return new AssignmentRules("2026.11.1", settings(weights));
    }

    public static Settings settings(Map<String, Long> weights) {
        return new Settings(
                "SQL_30D",
                Map.of(
                        "sales-now", new PoolSettings(List.of("SALES_NOW"), List.of("AE", "SDR")),
                        "sales", new PoolSettings(List.of("SALES_STANDARD"), List.of("AE", "SDR")),
                        "owners", new PoolSettings(List.of("OWNER_OPEN_OPP"), List.of("AE", "AM"))),
                List.of(
                        new TerritorySettings("DACH", List.of("DE", "AT"), false),
                        new TerritorySettings("FRANCE", List.of("FR"), true)),
                List.of(
                        new SegmentSettings("SMB", 0, new BigDecimal("0.20"), 600_000),
                        new SegmentSettings("CORE", 201, new BigDecimal("0.25"), 3_600_000)),
                weights);
    }
}
