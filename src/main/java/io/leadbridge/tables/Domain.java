package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declared values of a key, in classes within which nothing that is asked distinguishes. */
final class Domain {

    /** The class of a value of the right kind that is not declared. */
    static final int UNDECLARED = -1;

    /** The class of a value of another kind. */
    static final int FOREIGN = -2;

    private static final Object NO_POINT = new Object();
    private static final BitSet NONE = new BitSet();

    private final String key;
    private final Kind kind;
    private final Grid grid;
    private final Map<CellTest, BitSet> accepted = new HashMap<>();
    private final List<@Nullable Object> points = new ArrayList<>();
    private final BitSet all = new BitSet();

    private Domain(String key, Kind kind, Grid grid) {
        this.key = key;
        this.kind = kind;
        this.grid = grid;
    }

    static Domain of(String key, Kind kind, CellTest allowed, Set<CellTest> tests) {
        Set<CellTest> all = new LinkedHashSet<>(tests);
        if (kind == Kind.BOOLEAN) {
            all.add(CellTest.points(List.of(true)));
        }
        all.add(CellTest.NULL);
        for (Interval interval : allowed.intervals()) {
            if (interval.low() != null && interval.low().equals(interval.high())) {
                all.add(CellTest.points(List.of(interval.low())));
            }
        }
        List<CellTest> ordered = List.copyOf(all);
        List<Row> rows = ordered.stream()
                .map(test -> new Row("", List.of(test), List.of()))
                .toList();
        Domain domain = new Domain(key, kind, Grid.of(List.of(new Column(key, kind, allowed)), rows));
        for (int r = 0; r < ordered.size(); r++) {
            BitSet classes = new BitSet();
            int[] spans = domain.grid.spans(r, 0);
            for (int i = 0; i < spans.length; i += 2) {
                classes.set(spans[i], spans[i + 1] + 1);
            }
            domain.accepted.put(ordered.get(r), classes);
        }
        domain.all.set(0, domain.grid.size(0));
        for (int number = 0; number < domain.grid.size(0); number++) {
            domain.points.add(domain.point(number));
        }
        return domain;
    }

    private @Nullable Object point(int number) {
        CellTest test = test(one(number));
        if (test.intervals().isEmpty()) {
            return null;
        }
        Interval only = test.intervals().get(0);
        boolean isPoint = test.intervals().size() == 1
                && !test.acceptsNull()
                && only.low() != null
                && only.high() != null
                && Order.compare(only.low(), only.high()) == 0;
        boolean isValue = kind != Kind.ZONED_DATE_TIME && kind != Kind.YEARS_AND_MONTHS_DURATION;
        return isPoint && isValue ? only.low() : NO_POINT;
    }

    static BitSet one(int number) {
        BitSet one = new BitSet();
        one.set(number);
        return one;
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    /** All classes; not to be changed. */
    BitSet all() {
        return all;
    }

    /** The classes of a test this domain was made for; not to be changed. */
    BitSet accepts(CellTest test) {
        BitSet classes = accepted.get(test);
        if (classes == null) {
            throw new IllegalArgumentException("the domain of " + key + " does not know " + test);
        }
        return classes;
    }

    int classOf(@Nullable Object value) {
        Object found = value == null ? null : kind.key(value);
        return value != null && found == null ? FOREIGN : grid.classOf(0, found);
    }

    /** The class of a value; every class for one of another kind, no class for an undeclared one. */
    BitSet classesOf(@Nullable Object value) {
        int number = classOf(value);
        return number == FOREIGN ? all : number == UNDECLARED ? NONE : one(number);
    }

    /** The values of the classes, or null where a class has more than one. */
    @Nullable
    List<@Nullable Object> values(BitSet classes) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = classes.nextSetBit(0); i >= 0; i = classes.nextSetBit(i + 1)) {
            if (points.get(i) == NO_POINT) {
                return null;
            }
            values.add(points.get(i));
        }
        return values;
    }

    CellTest test(BitSet classes) {
        return grid.test(0, classes);
    }

    /** Between which numbers the values of the classes lie; null where one may be null or no number. */
    @Nullable
    Bounds bounds(BitSet classes) {
        CellTest test = test(classes);
        if (kind != Kind.NUMBER || test.acceptsNull() || test.intervals().isEmpty()) {
            return null;
        }
        Interval last = test.intervals().get(test.intervals().size() - 1);
        return new Bounds((BigDecimal) test.intervals().get(0).low(), (BigDecimal) last.high());
    }

    /** The classes with a number between two ends. */
    BitSet between(Bounds bounds) {
        Interval interval = new Interval(bounds.low(), true, bounds.high(), true);
        BitSet found = new BitSet();
        for (int i = 0; i < points.size(); i++) {
            boolean meets = test(one(i)).intervals().stream()
                    .anyMatch(some -> !some.intersect(interval).isEmpty());
            found.set(i, meets);
        }
        return found;
    }

    /** The class that an input has of which nothing is known: false, or null, or the first declared. */
    int usual() {
        int usual = kind == Kind.BOOLEAN ? classOf(false) : classOf(null);
        return usual >= 0 ? usual : 0;
    }

    /** The usual value where it is among the classes, else some value of them. */
    @Nullable
    Object sample(BitSet classes) {
        return given(classes.get(usual()) ? one(usual()) : classes);
    }

    /** Some value of the classes, other than null if there is one. */
    @Nullable
    Object given(BitSet classes) {
        CellTest test = test(classes);
        Object key = Samples.of(kind, test.intervals().isEmpty() ? test : test.withNull(false))
                .get(0);
        return key == null ? null : kind.value(key);
    }
}
