package io.leadbridge.policy.store;

import io.leadbridge.policy.Settings;
import io.leadbridge.policy.Settings.PoolSettings;
import io.leadbridge.policy.Settings.SegmentSettings;
import io.leadbridge.policy.Settings.TerritorySettings;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.scoring.ScoreTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads {@code settings.yaml}: the numbers of a release that stand in no table. */
final class SettingsReader {

    private static final Predicate<String> CODE =
            Pattern.compile("[A-Z][A-Z0-9_]{0,39}").asMatchPredicate();
    private static final Predicate<String> NAME =
            Pattern.compile("[a-z][a-z0-9-]{0,59}").asMatchPredicate();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ROUTE_CLASSES =
            Set.copyOf(Arrays.stream(RouteClass.values()).map(Enum::name).toList());

    /** The route classes whose leads need a rep, and so a pool. */
    private static final List<RouteClass> ROUTED = List.of(
            RouteClass.OWNER_OPEN_OPP,
            RouteClass.OWNER_CUSTOMER,
            RouteClass.OWNER_NAMED,
            RouteClass.OWNER_RECENT,
            RouteClass.PARTNER,
            RouteClass.SALES_NOW,
            RouteClass.SALES_STANDARD,
            RouteClass.SDR_VERIFY);

    private final Findings findings;

    SettingsReader(Findings findings) {
        this.findings = findings;
    }

    /** Empty when the findings hold an error. */
    Optional<Settings> read(String text) {
        var settings = StrictYaml.read(text, findings).map(this::settings);
        return findings.all().isEmpty() ? settings : Optional.empty();
    }

    private Settings settings(YamlValue content) {
        var top = YamlFields.of(content, "", findings);
        var target = top.oneOf("scoreTarget", ScoreTarget.class).map(Enum::name).orElse("");
        var pools = pools(top);
        var territories = territories(top);
        var segments = segments(top);
        var weights = top.wholes("weights");
        weights.forEach((name, weight) -> {
            if (!NAME.test(name) || weight < 0) {
                top.error("weights", "'" + name + "' must be a lower-case constraint name with a weight of 0 or more");
            }
        });
        top.end();
        return new Settings(target, pools, territories, segments, weights);
    }

    private static Map<String, PoolSettings> pools(YamlFields top) {
        var pools = new LinkedHashMap<String, PoolSettings>();
        var poolOf = new HashMap<String, String>();
        top.named("pools").forEach((name, pool) -> {
            if (!NAME.test(name)) {
                top.error("pools", "'" + name + "' must be a lower-case name such as sales-now");
            }
            var classes = pool.texts("routeClasses", ROUTE_CLASSES::contains, "the name of a route class");
            var roles = pool.texts("roles", CODE, "a role such as SDR");
            pool.end();
            for (var routeClass : classes) {
                var other = poolOf.putIfAbsent(routeClass, name);
                if (other != null) {
                    pool.error("routeClasses", routeClass + " is served by the pool '" + other + "' already");
                }
            }
            if (roles.isEmpty()) {
                pool.error("roles", "name at least one role, or nobody may have the leads");
            }
            pools.put(name, new PoolSettings(classes, roles));
        });
        for (var routeClass : ROUTED) {
            if (!poolOf.containsKey(routeClass.name())) {
                top.error("pools", "no pool serves " + routeClass);
            }
        }
        return pools;
    }

    private static List<TerritorySettings> territories(YamlFields top) {
        var territories = new ArrayList<TerritorySettings>();
        var territoryOf = new HashMap<String, String>();
        for (var territory : top.objects("territories")) {
            var id = territory.text("territoryId", CODE, "an upper-case id such as DACH");
            var countries = territory.texts("countries", COUNTRIES::contains, "a country of ISO 3166-1, such as DE");
            for (var country : countries) {
                var other = territoryOf.putIfAbsent(country, id);
                if (other != null) {
                    territory.error("countries", country + " belongs to the territory '" + other + "' already");
                }
            }
            territories.add(new TerritorySettings(id, countries, territory.flag("strict")));
            territory.end();
        }
        return territories;
    }

    private static List<SegmentSettings> segments(YamlFields top) {
        var segments = new ArrayList<SegmentSettings>();
        for (var segment : top.objects("segments")) {
            var id = segment.text("segmentId", CODE, "an upper-case id such as SMB");
            var least = segment.whole("minEmployees");
            var won = segment.number("winProbability");
            var cents = segment.whole("acvCents");
            segment.end();
            if (segments.isEmpty()
                    ? least != 0
                    : least <= segments.get(segments.size() - 1).minEmployees()) {
                segment.error("minEmployees", "the first segment begins at 0, each other one above the one before");
            }
            if (won.signum() < 0 || won.compareTo(BigDecimal.ONE) > 0) {
                segment.error("winProbability", "must lie in 0..1");
            }
            if (cents < 0) {
                segment.error("acvCents", "must be 0 or more");
            }
            segments.add(new SegmentSettings(id, (int) Math.min(least, Integer.MAX_VALUE), won, cents));
        }
        if (segments.isEmpty()) {
            top.error("segments", "name at least one segment, or no lead has a value");
        }
        return segments;
    }
}
