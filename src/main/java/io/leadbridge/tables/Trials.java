package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.FormulaNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries to make a formula give what was assumed of it, by values for its inputs that stand in its text. */
final class Trials {

    private static final int MOST = 2_000;

    /** Numbers beyond these have no neighbours worth writing out. */
    private static final int MOST_DIGITS = 1_000;

    private final Scope scope;
    private final Case one;
    private final Set<String> given;
    private final Formula formula;
    private final Map<String, @Nullable Object> chosen;

    private Trials(Scope scope, Case one, Formula formula, Map<String, @Nullable Object> chosen) {
        this.scope = scope;
        this.one = one;
        this.given = scope.model().graph().given();
        this.formula = formula;
        this.chosen = chosen;
    }

    /** What was chosen before and the inputs that do it; null where none was found. */
    static @Nullable Map<String, @Nullable Object> make(
            Scope scope, Case one, FormulaNode node, Map<String, @Nullable Object> chosen, @Nullable Object wanted) {
        var expression = node.expression();
        if (expression.formula().isEmpty()) {
            return null;
        }
        return new Trials(scope, one, expression.formula().get(), chosen)
                .search(expression.reads(), scope.model().domain(node.key()), wanted);
    }

    private @Nullable Map<String, @Nullable Object> search(
            Map<String, String> reads, Domain out, @Nullable Object wanted) {
        List<String> keys = reads.values().stream().sorted().distinct().toList();
        List<List<@Nullable Object>> candidates = new ArrayList<>();
        keys.forEach(key -> candidates.add(candidates(key, wanted)));
        int[] at = new int[keys.size()];
        BitSet goal = out.classesOf(wanted);
        for (int i = 0; i < MOST; i++) {
            Map<String, @Nullable Object> tried = new HashMap<>(chosen);
            for (int k = 0; k < at.length; k++) {
                if (at[k] > 0) {
                    tried.put(keys.get(k), candidates.get(k).get(at[k]));
                }
            }
            Object result = evaluate(reads, tried);
            if (result != Formula.UNKNOWN && out.classesOf(result).intersects(goal)) {
                return tried;
            }
            if (!next(at, candidates)) {
                break;
            }
        }
        return wanted instanceof BigDecimal number ? solved(reads, keys, candidates, out, number) : null;
    }

    /** Where the formula is a line in one of its numbers, two of its points say where it has the wanted value. */
    private @Nullable Map<String, @Nullable Object> solved(
            Map<String, String> reads,
            List<String> keys,
            List<List<@Nullable Object>> candidates,
            Domain out,
            BigDecimal wanted) {
        for (int k = 0; k < keys.size(); k++) {
            String key = keys.get(k);
            List<BigDecimal> two = candidates.get(k).stream()
                    .filter(BigDecimal.class::isInstance)
                    .map(BigDecimal.class::cast)
                    .limit(2)
                    .toList();
            if (two.size() < 2 || scope.model().variable(key).isEmpty()) {
                continue;
            }
            BigDecimal crossing = crossing(two, wanted, value -> evaluate(reads, Map.of(key, value)));
            int variable = scope.model().variable(key).get();
            Domain domain = scope.model().domains().get(variable);
            int number = crossing == null ? -1 : domain.classOf(crossing);
            if (number >= 0 && one.region().set(variable).get(number)) {
                Map<String, @Nullable Object> tried = new HashMap<>(chosen);
                tried.put(key, crossing);
                Object result = evaluate(reads, tried);
                if (result != Formula.UNKNOWN && out.classesOf(result).intersects(out.classesOf(wanted))) {
                    return tried;
                }
            }
        }
        return null;
    }

    private static @Nullable BigDecimal crossing(
            List<BigDecimal> two, BigDecimal wanted, Function<BigDecimal, @Nullable Object> formula) {
        if (!(formula.apply(two.get(0)) instanceof BigDecimal first)
                || !(formula.apply(two.get(1)) instanceof BigDecimal second)
                || first.compareTo(second) == 0) {
            return null;
        }
        MathContext digits = MathContext.DECIMAL128;
        try {
            BigDecimal run = two.get(1).subtract(two.get(0), digits);
            BigDecimal steps = wanted.subtract(first, digits).divide(second.subtract(first, digits), digits);
            return two.get(0).add(steps.multiply(run, digits), digits);
        } catch (ArithmeticException e) {
            // beyond all numbers
            return null;
        }
    }

    private @Nullable Object evaluate(Map<String, String> reads, Map<String, @Nullable Object> tried) {
        Map<String, @Nullable Object> byPath = new HashMap<>();
        reads.forEach((path, key) -> byPath.put(path, tried.containsKey(key) ? tried.get(key) : one.value(key)));
        scope.model().work().spend(100);
        return formula.evaluate(byPath);
    }

    private static boolean next(int[] at, List<List<@Nullable Object>> candidates) {
        for (int k = 0; k < at.length; k++) {
            at[k]++;
            if (at[k] < candidates.get(k).size()) {
                return true;
            }
            at[k] = 0;
        }
        return false;
    }

    /** The usual value first. */
    private List<@Nullable Object> candidates(String key, @Nullable Object wanted) {
        List<@Nullable Object> found = new ArrayList<>();
        found.add(one.value(key));
        if (chosen.containsKey(key) || given.contains(key)) {
            return found;
        }
        var variable = scope.model().variable(key);
        if (variable.isEmpty()) {
            formula.literals().forEach(literal -> {
                found.add(List.of(literal));
                found.add(literal);
            });
            return found;
        }
        Domain domain = scope.model().domains().get(variable.get());
        BitSet set = one.region().set(variable.get());
        Set<@Nullable Object> all = new LinkedHashSet<>();
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            all.add(domain.sample(Domain.one(i)));
        }
        int passed = wanted == null || domain.kind() == Kind.NUMBER ? -1 : domain.classOf(wanted);
        if (passed >= 0 && set.get(passed)) {
            all.add(wanted);
        }
        for (Object literal : formula.literals()) {
            near(literal).stream()
                    .filter(value -> domain.classOf(value) >= 0 && set.get(domain.classOf(value)))
                    .forEach(all::add);
        }
        all.remove(one.value(key));
        found.addAll(all);
        return found;
    }

    private static List<Object> near(Object literal) {
        return literal instanceof BigDecimal number && Math.abs((long) number.scale()) < MOST_DIGITS
                ? List.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE))
                : List.of(literal);
    }
}
