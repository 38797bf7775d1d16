package io.leadbridge.tables;

import io.leadbridge.tables.CheapestChange.Lever;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a goal can still be reached by changes of one case. "No" is certain: everything a change can touch counts as possible until the
 * graph of tables excludes it.
 */
public final class Prospect {

    private static final long WORK = 2_000_000;

    private final List<Lever> levers;
    private final Map<String, @Nullable Object> actual;
    private final Set<String> given;
    private final Model model;
    private final Region base;
    private final List<List<String>> movedAlone = new ArrayList<>();
    private final List<List<Moved>> moved = new ArrayList<>();
    private final List<Aim> aims = new ArrayList<>();

    private Prospect(
            DecisionGraph graph,
            Map<String, @Nullable Object> actual,
            List<Lever> levers,
            List<Goal> goals,
            Map<String, List<Outside>> outside) {
        Keys keys = new Keys(graph);
        this.actual = keys.of(actual);
        this.levers = levers.stream().map(keys::of).toList();
        this.given = graph.given();
        Map<String, List<Outside>> known = keys.outside(outside);
        Influence influence = new Influence(graph, this.levers, known);
        for (int lever = 0; lever < levers.size(); lever++) {
            movedAlone.add(influence.alone(lever));
        }
        List<Goal> keyed = goals.stream().map(keys::of).toList();
        this.model = new Model(graph, asked(graph, keyed, known));
        model.work().allow(WORK);
        this.base = base(influence);
        for (int lever = 0; lever < levers.size(); lever++) {
            moved.add(moved(lever));
        }
        List<Strengthening> strengthening = Strengthening.all(model, known);
        keyed.forEach(goal -> aims.add(Aim.of(goal, model, strengthening)));
    }

    /**
     * Prepares the question. Everything has the names {@link DecisionGraph#names} knows; what has none, or an ambiguous one, is left open.
     *
     * @param actual what is known of the case: inputs, and what the graph gave; what is missing may be anything
     * @param goals one of them is to be reached; without any, or for a graph that is too large, everything counts as possible
     * @param outside by the value it may make stronger; one that is not named may become anything stronger
     */
    public static Prospect of(
            DecisionGraph graph,
            Map<String, @Nullable Object> actual,
            List<Lever> levers,
            List<Goal> goals,
            Map<String, List<Outside>> outside) {
        try {
            return new Prospect(graph, actual, levers, goals, outside);
        } catch (BudgetExceeded e) {
            var nothing = new DecisionGraph(List.of(), Map.of(), Set.of(), Map.of(), List.of());
            return new Prospect(nothing, Map.of(), levers, List.of(), Map.of());
        }
    }

    /** Of each of these values of the graph, by their names, the levers it hangs on; those of which that is not known are left out. */
    public static Map<String, Set<Integer>> leversBehind(
            DecisionGraph graph, List<Lever> levers, Collection<String> names) {
        Keys keys = new Keys(graph);
        Influence influence = new Influence(graph, levers.stream().map(keys::of).toList(), Map.of());
        Map<String, Set<Integer>> behind = new HashMap<>();
        names.forEach(name -> leversBehind(name, keys, influence, levers.size()).ifPresent(on -> behind.put(name, on)));
        return behind;
    }

    private static Optional<Set<Integer>> leversBehind(String name, Keys keys, Influence influence, int levers) {
        return keys.of(Map.of(name, true)).keySet().stream()
                .findFirst()
                .map(influence::on)
                .filter(on -> on.length() <= levers)
                .map(on -> on.stream().boxed().collect(Collectors.toSet()));
    }

    /** All that has to be told apart: what goals test, and every number a lever could make. */
    private Map<String, List<CellTest>> asked(
            DecisionGraph graph, List<Goal> goals, Map<String, List<Outside>> outside) {
        Map<String, Kind> kinds = graph.kinds();
        Map<String, List<CellTest>> asked = new HashMap<>();
        goals.forEach(goal -> goal.tests().forEach((key, test) -> ask(asked, key, test)));
        Strengthening.asked(graph, outside).forEach((key, tests) -> tests.forEach(test -> ask(asked, key, test)));
        for (int lever = 0; lever < levers.size(); lever++) {
            for (String key : movedAlone.get(lever)) {
                point(kinds.get(key), key, actual.get(key), asked);
                levers.get(lever)
                        .options()
                        .forEach(option ->
                                point(kinds.get(key), key, option.values().get(key), asked));
            }
        }
        return asked;
    }

    private static void ask(Map<String, List<CellTest>> asked, String key, CellTest test) {
        asked.computeIfAbsent(key, none -> new ArrayList<>()).add(test);
    }

    private static void point(
            @Nullable Kind kind, String key, @Nullable Object value, Map<String, List<CellTest>> asked) {
        Object plain = kind == null || value == null ? null : kind.key(value);
        if (plain instanceof BigDecimal) {
            ask(asked, key, CellTest.points(List.of(plain)));
        }
    }

    /** What no lever touches, and no guard, is as it was. */
    private Region base(Influence influence) {
        Region region = model.everything();
        for (Domain domain : model.domains()) {
            int variable = model.variable(domain.key()).orElseThrow();
            if (influence.isFixed(domain.key()) && actual.containsKey(domain.key())) {
                new Moved(variable, domain, Collections.singletonList(actual.get(domain.key())))
                        .keep(region, Domain.one(0));
            }
        }
        return region;
    }

    /**
     * Takes away options after which no goal can be reached, whatever the other levers become, until the first that stays is one after which
     * one can; false where nothing is left.
     *
     * @param open of each lever its options, cheapest first, shifted by one: bit 0 is to leave it as it is
     */
    boolean trim(BitSet[] open) {
        if (aims.isEmpty()) {
            return true;
        }
        List<Hope> alive = new ArrayList<>();
        for (Aim aim : aims) {
            Region region = base.copy();
            for (int lever = 0; lever < open.length; lever++) {
                keep(region, lever, open[lever]);
            }
            Hope hope = new Hope(aim, region);
            if (isPossible(open, hope)) {
                alive.add(hope);
            }
        }
        for (int lever = 0; lever < open.length && !alive.isEmpty(); lever++) {
            if (open[lever].cardinality() > 1) {
                open[lever] = trimmed(open, lever, alive);
            }
            if (open[lever].isEmpty()) {
                return false;
            }
        }
        return !alive.isEmpty();
    }

    /** What is left of a goal: a region that only ever narrows while options are taken away. */
    private record Hope(Aim aim, Region region) {}

    private BitSet trimmed(BitSet[] open, int lever, List<Hope> alive) {
        BitSet kept = (BitSet) open[lever].clone();
        BitSet[] one = open.clone();
        for (int bit = kept.nextSetBit(0); bit >= 0; bit = kept.nextSetBit(bit + 1)) {
            one[lever] = Domain.one(bit);
            for (Hope hope : alive) {
                Hope then = new Hope(hope.aim(), hope.region().copy());
                keep(then.region(), lever, one[lever]);
                if (isPossible(one, then)) {
                    return kept;
                }
            }
            kept.clear(bit);
        }
        return kept;
    }

    private boolean isPossible(BitSet[] open, Hope hope) {
        try {
            model.work().allow(WORK);
            return hope.aim().isPossible(open, hope.region());
        } catch (BudgetExceeded e) {
            return true;
        }
    }

    private void keep(Region region, int lever, BitSet open) {
        moved.get(lever).forEach(one -> one.keep(region, open));
    }

    private List<Moved> moved(int lever) {
        List<Moved> all = new ArrayList<>();
        for (String key : movedAlone.get(lever)) {
            int variable = model.variable(key).orElse(-1);
            if (variable >= 0 && actual.containsKey(key)) {
                List<@Nullable Object> values = new ArrayList<>();
                values.add(actual.get(key));
                levers.get(lever).options().forEach(option -> values.add(value(key, option.values())));
                all.add(new Moved(variable, model.domains().get(variable), values));
            }
        }
        return all;
    }

    /** What the graph makes of an option is known only where the option says it. */
    private @Nullable Object value(String key, Map<String, @Nullable Object> changed) {
        return changed.containsKey(key) ? changed.get(key) : given.contains(key) ? Formula.UNKNOWN : actual.get(key);
    }
}
