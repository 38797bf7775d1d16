package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.TableNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The output side of a table in a graph: what each row would make of the variables the table gives. */
final class RowOutputs {

    /** The row that stands for the default outputs. */
    static final int OTHERWISE = -1;

    private final TableNode node;
    private final int[] variables;
    private final List<@Nullable Domain> domains;
    private final Map<String, Image> images = new HashMap<>();

    RowOutputs(
            TableNode node,
            int[] variables,
            List<@Nullable Domain> domains,
            Function<DecisionGraph.Expression, @Nullable Image> images) {
        this.node = node;
        this.variables = variables;
        this.domains = domains;
        node.cells().forEach((text, expression) -> {
            Image image = images.apply(expression);
            if (image != null) {
                this.images.put(text, image);
            }
        });
    }

    int[] variables() {
        return variables;
    }

    Iterable<Image> images() {
        return images.values();
    }

    private Output output(int row, int column) {
        return row == OTHERWISE
                ? node.table().otherwise().orElseThrow().get(column)
                : node.table().rows().get(row).outputs().get(column);
    }

    /** The wanted classes of an output that a row can give. */
    private BitSet classes(int row, int column, Region region) {
        Domain domain = java.util.Objects.requireNonNull(domains.get(column));
        BitSet wanted = region.set(variables[column]);
        if (output(row, column) instanceof Output.Formula formula) {
            Image image = images.get(formula.text());
            Image.Result result = image == null ? null : image.of(region, domain, wanted);
            return result == null ? wanted : result.classes();
        }
        BitSet classes = (BitSet)
                domain.classesOf(((Output.Literal) output(row, column)).value()).clone();
        classes.and(wanted);
        return classes;
    }

    /** Whether a row can give what is wanted. */
    boolean fits(int row, Region region) {
        for (int c = 0; c < variables.length; c++) {
            if (variables[c] >= 0 && classes(row, c, region).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Keeps what some of the rows give; false where nothing is left. */
    boolean keepAny(List<Integer> rows, Region region) {
        for (int c = 0; c < variables.length; c++) {
            if (variables[c] < 0) {
                continue;
            }
            BitSet union = new BitSet();
            for (int row : rows) {
                union.or(classes(row, c, region));
            }
            if (!region.keep(variables[c], union)) {
                return false;
            }
            if (rows.size() == 1) {
                know(rows.get(0), c, region);
            }
        }
        return true;
    }

    private void know(int row, int column, Region region) {
        Object value = value(row, column, region);
        if (value != Formula.UNKNOWN) {
            region.know(variables[column], value);
        }
    }

    /** The only value the row gives in a region; {@link Formula#UNKNOWN} where there may be several. */
    @Nullable
    Object value(int row, int column, Region region) {
        if (output(row, column) instanceof Output.Literal literal) {
            return literal.value();
        }
        Image image = images.get(((Output.Formula) output(row, column)).text());
        Domain domain = domains.isEmpty() ? null : domains.get(column);
        Image.Result result = image == null || domain == null ? null : image.of(region, domain, domain.all());
        return result == null ? Formula.UNKNOWN : result.value();
    }

    /** Whether a row can give a value in a region, or nobody knows. */
    boolean mayGive(int row, int column, Object value, Region region) {
        if (output(row, column) instanceof Output.Formula formula) {
            Image image = images.get(formula.text());
            return image == null || image.mayBe(value, region);
        }
        return value.equals(((Output.Literal) output(row, column)).value());
    }

    /** What the row gives in one case; {@link Formula#UNKNOWN} where it can not be evaluated here. */
    @Nullable
    Object value(int row, int column, Case one) {
        if (output(row, column) instanceof Output.Literal literal) {
            return literal.value();
        }
        Image image = images.get(((Output.Formula) output(row, column)).text());
        return image == null ? Formula.UNKNOWN : image.of(one);
    }

    /** Puts what the table answers under its keys; false where a value is not declared, or not wanted. */
    boolean give(Case one, @Nullable Object answer) {
        List<String> keys = node.outputs();
        List<@Nullable Object> values = new ArrayList<>();
        if (keys.size() == 1) {
            values.add(answer);
        } else {
            Map<?, ?> parts = answer instanceof Map<?, ?> map ? map : Map.of();
            node.table().outputColumns().forEach(column -> values.add(parts.get(column.name())));
            one.give(node.key(), answer);
        }
        for (int c = 0; c < keys.size(); c++) {
            Domain domain = domains.get(c);
            Object value = values.get(c);
            if (value == Formula.UNKNOWN) {
                if (domain == null) {
                    one.give(keys.get(c), null);
                } else {
                    one.assume(keys.get(c), domain.sample(one.region().set(variables[c])));
                }
                continue;
            }
            int number = domain == null ? 0 : domain.classOf(value);
            if (number == Domain.UNDECLARED) {
                return false;
            }
            one.give(keys.get(c), value);
        }
        return true;
    }
}
