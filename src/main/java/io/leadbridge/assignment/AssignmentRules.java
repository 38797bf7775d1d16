package io.leadbridge.assignment;

import io.leadbridge.policy.Release;
import io.leadbridge.policy.Settings;
import io.leadbridge.policy.Settings.SegmentSettings;
import io.leadbridge.policy.Settings.TerritorySettings;
import io.leadbridge.rules.RouteClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part of a release that says who may have a lead and what each choice is worth. */
public final class AssignmentRules {

    private final String version;
    private final Settings settings;
    private final Map<ConstraintName, Long> weights = new EnumMap<>(ConstraintName.class);

    public AssignmentRules(Release release) {
        this(release.version().value(), release.settings());
    }

    public AssignmentRules(String version, Settings settings) {
        this.version = version;
        this.settings = settings;
        for (var constraint : ConstraintName.values()) {
            if (constraint.level() == ConstraintName.Level.SOFT) {
                weights.put(constraint, required(constraint.id()));
            }
        }
    }

    /** The version of the release. */
    public String version() {
        return version;
    }

    public List<String> pools() {
        return List.copyOf(new TreeMap<>(settings.pools()).keySet());
    }

    /** The pool that serves a route class; the first by name where several do. */
    public Optional<String> poolOf(RouteClass routeClass) {
        return new TreeMap<>(settings.pools())
                .entrySet().stream()
                        .filter(pool -> pool.getValue().routeClasses().contains(routeClass.name()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    boolean mayTake(SalesRole role, RouteClass routeClass) {
        return poolOf(routeClass)
                .map(pool -> settings.pools().get(pool))
                .filter(pool -> pool.roles().contains(role.name()))
                .isPresent();
    }

    Optional<TerritorySettings> territoryOf(@Nullable String country) {
        return country == null
                ? Optional.empty()
                : settings.territories().stream()
                        .filter(territory -> territory.countries().contains(country))
                        .findFirst();
    }

    /** The segment of a company by its size; the smallest where that is not known. */
    SegmentSettings segmentOf(@Nullable Integer employees) {
        var size = employees == null ? 0 : employees;
        return settings.segments().stream()
                .filter(segment -> segment.minEmployees() <= size)
                .reduce((smaller, larger) -> larger)
                .orElseThrow(() -> new IllegalStateException("release " + version + " has no segment for " + size));
    }

    /** The weight of a soft constraint, in euro cents. */
    public long weight(ConstraintName constraint) {
        var weight = weights.get(constraint);
        if (weight == null) {
            throw new IllegalArgumentException(constraint + " has no weight in cents");
        }
        return weight;
    }

    /** Medium points lost while a lead of this priority has no rep. */
    public long unassigned(int priority) {
        return required("unassigned-p" + priority);
    }

    private long required(String name) {
        var weight = settings.weights().get(name);
        if (weight == null) {
            throw new IllegalStateException("release " + version + " gives no weight to " + name);
        }
        return weight;
    }
}
