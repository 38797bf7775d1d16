package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which values an expression can have while its inputs are not yet settled: it is evaluated for every combination of theirs. */
final class Image {

    static final int MOST = 512;

    /** How many formulas of formulas are looked through. */
    private static final int MOST_CHAINED = 6;

    private final Formula formula;
    private final List<String> paths = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<List<@Nullable Object>, @Nullable Object> results = new HashMap<>();
    private final IdentityHashMap<List<@Nullable Object>, Map<BitSet, Result>> ofLists = new IdentityHashMap<>();
    private final Work work;
    private final int depth;

    Image(Expression expression, Map<String, Source> bySource, Work work) {
        this.formula = expression.formula().orElseThrow();
        this.work = work;
        expression.reads().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(read -> {
                    paths.add(read.getKey());
                    keys.add(read.getValue());
                    sources.add(bySource.getOrDefault(read.getValue(), Source.ANYTHING));
                });
        this.depth = 1
                + sources.stream()
                        .mapToInt(source ->
                                source instanceof Source.OfVariable of && of.image() != null ? of.image().depth : 0)
                        .max()
                        .orElse(0);
    }

    /**
     * What an expression gives in a region.
     *
     * @param classes of its values
     * @param value the only one, or {@link Formula#UNKNOWN}
     * @param supports for each source that is a variable, the classes with which a wanted value is possible
     */
    record Result(BitSet classes, @Nullable Object value, Map<Source, BitSet> supports) {}

    List<Source> sources() {
        return sources;
    }

    /** Null where anything is possible, or there are too many combinations. */
    @Nullable
    Result of(Region region, Domain domain, BitSet wanted) {
        List<List<@Nullable Object>> possible = possible(region);
        if (possible == null) {
            return between(region, domain, wanted);
        }
        boolean isList = sources.size() == 1 && sources.get(0) instanceof CollectRule;
        Map<BitSet, Result> earlier = isList ? ofLists.computeIfAbsent(possible.get(0), list -> new HashMap<>()) : null;
        Result known = earlier == null ? null : earlier.get(wanted);
        if (known != null) {
            work.spend(1);
            return known;
        }
        Result result = of(possible, domain, wanted);
        if (earlier != null && result != null) {
            earlier.put(wanted, result);
        }
        return result;
    }

    /** What arithmetic says of open numbers. */
    private @Nullable Result between(Region region, Domain domain, BitSet wanted) {
        Bounds bounds = domain.kind() == Kind.NUMBER ? bounds(region) : null;
        if (bounds == null) {
            return null;
        }
        work.spend(domain.all().size());
        BitSet classes = domain.between(bounds);
        classes.and(wanted);
        return new Result(classes, Formula.UNKNOWN, Map.of());
    }

    /** Between which numbers the values lie; null where that is not known, or takes too long to find out. */
    @Nullable
    Bounds bounds(Region region) {
        work.spend(10);
        if (depth > MOST_CHAINED) {
            return null;
        }
        Map<String, Bounds> inputs = new HashMap<>();
        for (int s = 0; s < sources.size(); s++) {
            Bounds bounds = sources.get(s).bounds(region);
            if (bounds == null) {
                return null;
            }
            inputs.put(paths.get(s), bounds);
        }
        return formula.bounds(inputs);
    }

    /** Whether a value is possible, or nobody knows. */
    boolean mayBe(Object value, Region region) {
        List<List<@Nullable Object>> possible = possible(region);
        if (possible == null) {
            return true;
        }
        int[] at = new int[sources.size()];
        for (long i = combinations(possible); i > 0; i--) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int s = 0; s < at.length; s++) {
                values.add(possible.get(s).get(at[s]));
            }
            Object found = evaluate(values);
            if (found == Formula.UNKNOWN || value.equals(found)) {
                return true;
            }
            next(at, possible);
        }
        return false;
    }

    /** The values of each source; null where those of one are not known, or there are too many combinations. */
    private @Nullable List<List<@Nullable Object>> possible(Region region) {
        List<List<@Nullable Object>> possible = new ArrayList<>();
        for (Source source : sources) {
            List<@Nullable Object> values = source.possible(region);
            if (values == null) {
                return null;
            }
            possible.add(values);
            if (combinations(possible) > MOST) {
                return null;
            }
        }
        return possible;
    }

    private static long combinations(List<List<@Nullable Object>> possible) {
        long combinations = 1;
        for (List<@Nullable Object> values : possible) {
            combinations *= values.size();
        }
        return combinations;
    }

    private @Nullable Result of(List<List<@Nullable Object>> possible, Domain domain, BitSet wanted) {
        BitSet classes = new BitSet();
        List<@Nullable Object> found = new ArrayList<>();
        Map<Source, BitSet> supports = new LinkedHashMap<>();
        int[] at = new int[sources.size()];
        for (long i = combinations(possible); i > 0; i--) {
            @Nullable Object[] values = new Object[at.length];
            for (int s = 0; s < at.length; s++) {
                values[s] = possible.get(s).get(at[s]);
            }
            Object value = evaluate(Arrays.asList(values));
            if (value == Formula.UNKNOWN) {
                return null;
            }
            BitSet given = domain.classesOf(value);
            if (given.intersects(wanted)) {
                classes.or(given);
                if (!found.contains(value)) {
                    found.add(value);
                }
                for (int s = 0; s < at.length; s++) {
                    sources.get(s).support(values[s], supports);
                }
            }
            next(at, possible);
        }
        classes.and(wanted);
        return new Result(classes, found.size() == 1 ? found.get(0) : Formula.UNKNOWN, supports);
    }

    private static void next(int[] at, List<List<@Nullable Object>> possible) {
        for (int s = 0; s < at.length; s++) {
            at[s]++;
            if (at[s] < possible.get(s).size()) {
                return;
            }
            at[s] = 0;
        }
    }

    private @Nullable Object evaluate(List<@Nullable Object> values) {
        work.spend(1);
        if (results.containsKey(values)) {
            return results.get(values);
        }
        work.spend(100);
        Map<String, @Nullable Object> byPath = new LinkedHashMap<>();
        for (int s = 0; s < values.size(); s++) {
            byPath.put(paths.get(s), values.get(s));
        }
        Object result = formula.evaluate(byPath);
        if (results.size() < 100_000) {
            results.put(values, result);
        }
        return result;
    }

    /** The value in one case. */
    @Nullable
    Object of(Case one) {
        return evaluate(values(one));
    }

    private List<@Nullable Object> values(Case one) {
        List<@Nullable Object> values = new ArrayList<>();
        keys.forEach(key -> values.add(one.value(key)));
        return values;
    }
}
