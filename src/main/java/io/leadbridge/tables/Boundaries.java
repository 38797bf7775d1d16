package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the boundaries of a column: both sides of each place where the test of a row begins or ends, and each value a row names. */
final class Boundaries {

    static final String OTHER = "any other value";

    private final Column column;
    private final List<CellTest> asked;
    private final Map<String, Boundary> found = new LinkedHashMap<>();

    private Boundaries(Column column, List<CellTest> asked) {
        this.column = column;
        this.asked = asked;
    }

    /** A place between keys: just before a key, or just after it. */
    private record Edge(Object key, boolean isAfter) {

        static final Comparator<Edge> ORDER =
                ((Comparator<Edge>) (a, b) -> Order.compare(a.key, b.key)).thenComparing(Edge::isAfter);
    }

    /** The boundaries of every column, in order; null is one only where some row asks for it. */
    static List<List<Boundary>> of(Table table) {
        Table plain = AnalyseTable.withoutIdleNulls(table);
        List<List<Boundary>> all = new ArrayList<>();
        for (int c = 0; c < plain.columns().size(); c++) {
            int at = c;
            List<CellTest> asked = plain.rows().stream()
                    .map(row -> row.tests().get(at))
                    .filter(test -> !test.isAny())
                    .toList();
            all.add(asked.isEmpty() ? List.of() : new Boundaries(plain.columns().get(c), asked).find());
        }
        return all;
    }

    private List<Boundary> find() {
        if (column.kind() == Kind.BOOLEAN) {
            named(List.of(false, true));
        } else if (column.kind() == Kind.STRING
                && asked.stream().allMatch(test -> Cells.isFinite(test) || Cells.isFinite(test.not()))) {
            named(ends());
        } else {
            ordered();
        }
        if (column.allowed().acceptsNull()) {
            found.put("null", new Boundary(column.name(), "null", CellTest.NULL, null));
        }
        return List.copyOf(found.values());
    }

    private Set<Object> ends() {
        Set<Object> ends = new LinkedHashSet<>();
        asked.forEach(test -> test.intervals().forEach(interval -> {
            if (interval.low() != null) {
                ends.add(interval.low());
            }
            if (interval.high() != null) {
                ends.add(interval.high());
            }
        }));
        return ends;
    }

    private void named(Iterable<Object> values) {
        List<Object> all = new ArrayList<>();
        for (Object value : values) {
            all.add(value);
            add(Wording.value(column.kind(), value), CellTest.points(List.of(value)), value);
        }
        if (column.kind() != Kind.BOOLEAN) {
            add(OTHER, CellTest.points(all).not().withNull(false), null);
        }
    }

    private void ordered() {
        TreeSet<Edge> edges = new TreeSet<>(Edge.ORDER);
        asked.forEach(test -> test.intervals().forEach(interval -> {
            if (interval.low() != null) {
                edges.add(new Edge(interval.low(), !interval.lowClosed()));
            }
            if (interval.high() != null) {
                edges.add(new Edge(interval.high(), interval.highClosed()));
            }
        }));
        Step step = Step.of(column.kind(), ends());
        for (Edge edge : edges) {
            below(edge, edges.lower(edge), step);
            above(edge, edges.higher(edge), step);
        }
    }

    private void below(Edge edge, @Nullable Edge before, Step step) {
        Object key = edge.key();
        if (edge.isAfter()) {
            add(Wording.value(column.kind(), key), CellTest.points(List.of(key)), key);
            return;
        }
        Object near = step.from(key, -1);
        Interval segment =
                new Interval(before == null ? null : before.key(), before != null && !before.isAfter(), key, false);
        near(segment, near == null ? segment : new Interval(near, true, key, false), near, "just below ", key);
    }

    private void above(Edge edge, @Nullable Edge after, Step step) {
        Object key = edge.key();
        if (!edge.isAfter()) {
            add(Wording.value(column.kind(), key), CellTest.points(List.of(key)), key);
            return;
        }
        Object near = step.from(key, 1);
        Interval segment =
                new Interval(key, false, after == null ? null : after.key(), after != null && after.isAfter());
        near(segment, near == null ? segment : new Interval(key, false, near, true), near, "just above ", key);
    }

    private void near(Interval segment, Interval step, @Nullable Object near, String side, Object key) {
        Interval close = segment.intersect(step);
        add(
                side + Wording.value(column.kind(), key),
                CellTest.of(List.of(close.isEmpty() ? segment : close), false),
                near);
    }

    /** Leaves out what is not declared, or has no value at all. */
    private void add(String text, CellTest values, @Nullable Object wanted) {
        CellTest declared = values.and(column.allowed()).withNull(false);
        if (declared.equals(CellTest.NONE) || found.containsKey(text)) {
            return;
        }
        Object value = wanted != null && declared.accepts(wanted)
                ? wanted
                : Samples.of(column.kind(), declared).get(0);
        if (value != null) {
            found.put(text, new Boundary(column.name(), text, declared, value));
        }
    }
}
