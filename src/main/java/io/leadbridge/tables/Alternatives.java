package io.leadbridge.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an input could be instead: one value for each class that no table tells apart, so that trying these is trying all. */
public final class Alternatives {

    private static final int MOST_DECIMALS = 34;

    private final Domain domain;

    private Alternatives(Domain domain) {
        this.domain = domain;
    }

    /**
     * The alternatives of an input.
     *
     * @param name of the input, as the graph's people call it
     * @return empty where no table tests it, where it is a list, or where a formula reads it, to which every value is another
     */
    public static Optional<Alternatives> of(DecisionGraph graph, String name) {
        List<String> keys = graph.names().getOrDefault(name, List.of());
        if (keys.size() != 1 || isRead(graph, keys.get(0))) {
            return Optional.empty();
        }
        try {
            Domain domain = new Domains(graph, Map.of()).all().get(keys.get(0));
            return Optional.ofNullable(domain).map(Alternatives::new);
        } catch (BudgetExceeded e) {
            return Optional.empty();
        }
    }

    private static boolean isRead(DecisionGraph graph, String key) {
        return graph.nodes().stream()
                .flatMap(Influence::expressions)
                .anyMatch(expression ->
                        expression.mayRead().map(read -> read.contains(key)).orElse(true));
    }

    /** A value other than null of each class but that of the actual one; of numbers the nearest with as few decimals as the class allows. */
    public List<Object> to(@Nullable Object actual) {
        List<Object> found = new ArrayList<>();
        int now = domain.classOf(actual);
        domain.all().stream().filter(number -> number != now).forEach(number -> {
            CellTest test = domain.test(Domain.one(number)).withNull(false);
            Object value = domain.kind() == Kind.NUMBER
                    ? nearest(test, actual instanceof BigDecimal decimal ? decimal : BigDecimal.ZERO)
                    : test.intervals().isEmpty() ? null : domain.given(Domain.one(number));
            if (value != null) {
                found.add(value);
            }
        });
        return found;
    }

    private static @Nullable BigDecimal nearest(CellTest test, BigDecimal to) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            BigDecimal found = nearest(test, to, decimals);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal nearest(CellTest test, BigDecimal to, int decimals) {
        BigDecimal best = null;
        for (Interval interval : test.intervals()) {
            for (BigDecimal value : ends(interval, to, decimals)) {
                boolean closer = best == null
                        || value.subtract(to).abs().compareTo(best.subtract(to).abs()) < 0;
                best = interval.contains(value) && closer ? value : best;
            }
        }
        return best;
    }

    /** The values of so many decimals at both ends of an interval, and that in question. */
    private static List<BigDecimal> ends(Interval interval, BigDecimal to, int decimals) {
        List<BigDecimal> ends = new ArrayList<>();
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        ends.add(to.setScale(decimals, RoundingMode.HALF_EVEN));
        if (interval.low() instanceof BigDecimal low) {
            BigDecimal end = low.setScale(decimals, RoundingMode.CEILING);
            ends.add(end);
            ends.add(end.add(step));
        }
        if (interval.high() instanceof BigDecimal high) {
            BigDecimal end = high.setScale(decimals, RoundingMode.FLOOR);
            ends.add(end);
            ends.add(end.subtract(step));
        }
        return ends;
    }
}
