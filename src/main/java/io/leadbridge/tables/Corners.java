package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases at the edges of what a region leaves of its numbers: formulas of them have their least and greatest values there. */
final class Corners {

    private static final int MOST = 200;

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, new BigDecimal("0.1"), new BigDecimal("0.01"), new BigDecimal("1e-6"));

    private static final List<BigDecimal> FAR =
            List.of(BigDecimal.TEN, new BigDecimal(1_000), new BigDecimal(1_000_000));

    private Corners() {}

    /**
     * Changes of one number first, then of two.
     *
     * @param formulas whose inputs are to be changed, those of their formulas included
     */
    static List<Map<String, @Nullable Object>> of(Scope scope, Region region, Set<String> formulas) {
        Set<String> behind = behind(scope, formulas);
        Map<String, List<BigDecimal>> candidates = new LinkedHashMap<>();
        for (int input : scope.inputs()) {
            Domain domain = scope.model().domains().get(input);
            if (domain.kind() == Kind.NUMBER && behind.contains(domain.key())) {
                candidates.put(domain.key(), edges(domain, region.set(input)));
            }
        }
        List<Map<String, @Nullable Object>> corners = new ArrayList<>();
        corners.add(Map.of());
        for (int numbers = 0; numbers < 2; numbers++) {
            for (Map<String, @Nullable Object> before : List.copyOf(corners)) {
                candidates.forEach((key, values) -> values.forEach(value -> {
                    if (corners.size() < MOST && !before.containsKey(key)) {
                        Map<String, @Nullable Object> corner = new HashMap<>(before);
                        corner.put(key, value);
                        corners.add(corner);
                    }
                }));
            }
        }
        return corners.subList(1, corners.size());
    }

    private static Set<String> behind(Scope scope, Set<String> formulas) {
        Set<String> behind = new HashSet<>(formulas);
        List<Node> nodes = scope.nodes();
        for (int at = nodes.size() - 1; at >= 0; at--) {
            if (nodes.get(at) instanceof FormulaNode formula && behind.contains(formula.key())) {
                behind.addAll(formula.expression().reads().values());
            }
        }
        return behind;
    }

    private static List<BigDecimal> edges(Domain domain, BitSet set) {
        Set<BigDecimal> found = new LinkedHashSet<>();
        for (Interval interval : domain.test(set).intervals()) {
            if (interval.low() instanceof BigDecimal low) {
                found.add(low);
                STEPS.forEach(step -> found.add(low.add(step)));
            }
            if (interval.high() instanceof BigDecimal high) {
                found.add(high);
                STEPS.forEach(step -> found.add(high.subtract(step)));
            }
            BigDecimal from = interval.low() instanceof BigDecimal low
                    ? low
                    : interval.high() instanceof BigDecimal high ? high : BigDecimal.ZERO;
            FAR.forEach(far -> {
                found.add(from.add(far));
                found.add(from.subtract(far));
            });
        }
        return found.stream()
                .filter(value -> domain.classOf(value) >= 0 && set.get(domain.classOf(value)))
                .toList();
    }
}
