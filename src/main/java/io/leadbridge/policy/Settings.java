package io.leadbridge.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a release that stand in no table.
 *
 * @param scoreTarget which prediction counts, such as {@code SQL_30D}
 * @param pools who plans together, by name
 * @param territories regions that have reps of their own
 * @param segments what a won lead is worth, by size of the company, ascending
 * @param weights of the assignment constraints by their names: medium points and euro cents
 */
public record Settings(
        String scoreTarget,
        Map<String, PoolSettings> pools,
        List<TerritorySettings> territories,
        List<SegmentSettings> segments,
        Map<String, Long> weights) {

    public Settings {
        pools = Map.copyOf(pools);
        territories = List.copyOf(territories);
        segments = List.copyOf(segments);
        weights = Map.copyOf(weights);
    }

    /** Which route classes a pool serves, and which roles may take its leads. */
    public record PoolSettings(List<String> routeClasses, List<String> roles) {}

    /**
     * A region with reps of its own.
     *
     * @param strict whether only reps of the territory may take its leads
     */
    public record TerritorySettings(String territoryId, List<String> countries, boolean strict) {}

    /**
     * What a won lead is worth, by size of the company.
     *
     * @param minEmployees the smallest number of employees in this segment
     * @param winProbability that a sales-qualified lead is won, 0 to 1
     * @param acvCents annual contract value of a win, in euro cents
     */
    public record SegmentSettings(String segmentId, int minEmployees, BigDecimal winProbability, long acvCents) {}
}
