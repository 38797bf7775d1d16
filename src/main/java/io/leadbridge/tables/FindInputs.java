package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds inputs that give the columns of a table values in a box, by trying the values that stand in their expressions. */
final class FindInputs {

    private static final int MOST_TRIES = 5_000;

    private final LoneTable lone;
    private final Box box;
    private final List<List<@Nullable Object>> preferred;
    private final Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
    private int tries;

    private FindInputs(LoneTable lone, Box box, List<List<@Nullable Object>> preferred) {
        this.lone = lone;
        this.box = box;
        this.preferred = preferred;
    }

    /**
     * By path; empty where none were found.
     *
     * @param preferred for each column the values to try first
     */
    static Optional<Map<String, @Nullable Object>> in(LoneTable lone, Box box, List<List<@Nullable Object>> preferred) {
        FindInputs find = new FindInputs(lone, box, preferred);
        return find.column(0) ? Optional.of(find.inOrder()) : Optional.empty();
    }

    /** The value of each column; {@link Formula#UNKNOWN} where it cannot be evaluated here. */
    static List<@Nullable Object> columns(LoneTable lone, Map<String, @Nullable Object> inputs) {
        List<@Nullable Object> values = new ArrayList<>();
        for (LoneTable.Origin origin : lone.columns()) {
            values.add(origin.expression() == null ? inputs.get(origin.path()) : value(origin.expression(), inputs));
        }
        return values;
    }

    private static @Nullable Object value(Expression expression, Map<String, @Nullable Object> inputs) {
        if (expression.formula().isEmpty()) {
            return Formula.UNKNOWN;
        }
        Map<String, @Nullable Object> read = new HashMap<>();
        expression.reads().keySet().forEach(path -> read.put(path, inputs.get(path)));
        return expression.formula().get().evaluate(read);
    }

    /** Expressions first: what they fix, the columns that are mere names must fit. */
    private boolean column(int c) {
        if (c == lone.columns().size()) {
            return names(0);
        }
        Expression expression = lone.columns().get(c).expression();
        return expression == null
                ? column(c + 1)
                : paths(c, expression, lone.columns().get(c).paths(), 0);
    }

    private boolean paths(int c, Expression expression, List<String> paths, int at) {
        if (at == paths.size()) {
            return ++tries <= MOST_TRIES && fits(c, value(expression, chosen)) && column(c + 1);
        }
        String path = paths.get(at);
        if (chosen.containsKey(path)) {
            return paths(c, expression, paths, at + 1);
        }
        for (Object candidate : candidates(path)) {
            chosen.put(path, candidate);
            if (paths(c, expression, paths, at + 1)) {
                return true;
            }
            chosen.remove(path);
            if (tries > MOST_TRIES) {
                return false;
            }
        }
        return false;
    }

    private boolean fits(int c, @Nullable Object value) {
        Column column = lone.table().columns().get(c);
        Object key =
                value == null || value == Formula.UNKNOWN ? null : column.kind().key(value);
        return value != Formula.UNKNOWN
                && (value == null || key != null)
                && box.tests().get(c).accepts(key);
    }

    private boolean names(int c) {
        if (c == lone.columns().size()) {
            lone.outputs().forEach(path -> {
                if (!chosen.containsKey(path)) {
                    chosen.put(path, candidates(path).iterator().next());
                }
            });
            return true;
        }
        LoneTable.Origin origin = lone.columns().get(c);
        if (origin.expression() != null) {
            return names(c + 1);
        }
        if (chosen.containsKey(origin.path())) {
            return fits(c, chosen.get(origin.path())) && names(c + 1);
        }
        for (Object candidate : ofColumn(c)) {
            chosen.put(origin.path(), candidate);
            if (++tries <= MOST_TRIES && names(c + 1)) {
                return true;
            }
            chosen.remove(origin.path());
        }
        return false;
    }

    private Set<@Nullable Object> ofColumn(int c) {
        Set<@Nullable Object> values = new LinkedHashSet<>();
        CellTest test = box.tests().get(c);
        Kind kind = lone.table().columns().get(c).kind();
        Stream.concat(preferred.get(c).stream(), Samples.of(kind, test).stream())
                .filter(key -> test.accepts(key))
                .forEach(key -> values.add(key == null ? null : kind.value(key)));
        return values;
    }

    private Set<@Nullable Object> candidates(String path) {
        Set<@Nullable Object> values = new LinkedHashSet<>();
        if (lone.lists().contains(path)) {
            values.add(List.of());
            literals(path).forEach(literal -> values.add(List.of(literal)));
            return values;
        }
        for (int c = 0; c < lone.columns().size(); c++) {
            LoneTable.Origin origin = lone.columns().get(c);
            if (origin.expression() == null && origin.path().equals(path)) {
                values.addAll(ofColumn(c));
            }
        }
        if (!values.isEmpty()) {
            return values;
        }
        ValueType type = lone.types().get(path);
        if (type != null) {
            Samples.of(type.kind(), type.allowed().withNull(false)).stream()
                    .filter(Objects::nonNull)
                    .forEach(key -> values.add(type.kind().value(key)));
        }
        literals(path).forEach(literal -> near(values, literal));
        if (type != null) {
            values.removeIf(value -> value != null
                    && (type.kind().key(value) == null
                            || !type.allowed().accepts(type.kind().key(value))));
        }
        values.remove(null);
        values.add(null);
        return values;
    }

    private static void near(Set<@Nullable Object> values, Object literal) {
        values.add(literal);
        if (literal instanceof BigDecimal number) {
            values.add(number.add(BigDecimal.ONE));
            values.add(number.subtract(BigDecimal.ONE));
        }
    }

    /** What stands in the expressions that read the path; and what is wanted of them, for it may be what they pass on. */
    private Set<Object> literals(String path) {
        Set<Object> literals = new LinkedHashSet<>();
        for (int c = 0; c < lone.columns().size(); c++) {
            Expression expression = lone.columns().get(c).expression();
            if (expression != null && expression.reads().containsKey(path)) {
                Kind kind = lone.table().columns().get(c).kind();
                Stream.concat(
                                preferred.get(c).stream(),
                                Samples.of(kind, box.tests().get(c)).stream())
                        .filter(Objects::nonNull)
                        .forEach(key -> literals.add(kind.value(key)));
                expression.formula().ifPresent(formula -> literals.addAll(formula.literals()));
            }
        }
        return literals;
    }

    private Map<String, @Nullable Object> inOrder() {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        lone.columns().forEach(column -> column.paths().forEach(path -> inputs.put(path, chosen.get(path))));
        lone.outputs().forEach(path -> inputs.putIfAbsent(path, chosen.get(path)));
        return inputs;
    }
}
