package io.leadbridge.tables;

import io.leadbridge.tables.CheapestChange.Lever;
import io.leadbridge.tables.CheapestChange.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts keys of a graph for the names people use; what has no key, or more than one, is left out. */
final class Keys {

    private final DecisionGraph graph;

    Keys(DecisionGraph graph) {
        this.graph = graph;
    }

    <T extends @Nullable Object> Map<String, T> of(Map<String, T> named) {
        Map<String, T> byKey = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            List<String> keys = graph.names().getOrDefault(name, List.of());
            if (keys.size() == 1) {
                byKey.put(keys.get(0), value);
            }
        });
        return byKey;
    }

    Lever of(Lever lever) {
        return new Lever(
                lever.name(),
                lever.options().stream()
                        .map(option -> new Option(option.cost(), of(option.values())))
                        .toList());
    }

    Goal of(Goal goal) {
        return new Goal(of(goal.tests()), goal.never(), goal.some(), goal.said());
    }

    /** What stands outside under a value whose key is not known is as good as unknown. */
    Map<String, List<Outside>> outside(Map<String, List<Outside>> named) {
        Map<String, List<Outside>> keyed = new LinkedHashMap<>();
        of(named).forEach((key, all) -> {
            List<Outside> some = new ArrayList<>();
            for (Outside one : all) {
                if (one instanceof Outside.Value value) {
                    of(Map.of(value.name(), true)).keySet().stream()
                            .filter(graph.kinds()::containsKey)
                            .forEach(found -> some.add(new Outside.Value(found)));
                } else {
                    some.add(one);
                }
            }
            if (some.size() == all.size()) {
                keyed.put(key, some);
            }
        });
        return keyed;
    }
}
