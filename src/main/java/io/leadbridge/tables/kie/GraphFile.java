package io.leadbridge.tables.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.Column;
import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.TableNode;
import io.leadbridge.tables.Kind;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.Row;
import io.leadbridge.tables.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;

/** Turns the decisions of one document into nodes, each after those it requires. */
final class GraphFile {

    private static final int DEEPEST = 500;

    private final GraphReader graph;
    private final String file;
    private final Types types;
    private final List<Table> tables;
    private final Names scope;
    private final Map<String, Decision> waiting = new LinkedHashMap<>();
    private int depth;
    private final Map<String, Decision> visiting = new HashMap<>();
    private final Map<String, Integer> heights = new HashMap<>();

    GraphFile(GraphReader graph, String file, Definitions definitions, Types types, List<Table> tables, Names scope) {
        this.graph = graph;
        this.file = file;
        this.types = types;
        this.tables = tables;
        this.scope = scope;
        definitions.getDrgElement().forEach(element -> {
            if (element instanceof Decision decision) {
                waiting.put(String.valueOf(decision.getId()), decision);
            }
        });
    }

    void read() {
        List.copyOf(waiting.values()).forEach(this::visit);
    }

    private void refuse(Decision decision) {
        graph.refuse(Finding.error(
                file,
                null,
                "decision '" + decision.getName() + "' requires itself, or more than " + DEEPEST + " others in a row"));
    }

    private void visit(Decision decision) {
        String id = String.valueOf(decision.getId());
        if (!waiting.containsKey(id)) {
            return;
        }
        if (visiting.put(id, decision) != null || depth == DEEPEST) {
            refuse(decision);
            return;
        }
        int height = 0;
        depth++;
        for (var requirement : decision.getInformationRequirement()) {
            if (requirement.getRequiredDecision() != null) {
                String href = requirement.getRequiredDecision().getHref();
                String other = href.substring(href.indexOf('#') + 1);
                Decision required = waiting.get(other);
                if (required != null) {
                    visit(required);
                }
                height = Math.max(height, heights.getOrDefault(other, 0));
            }
        }
        depth--;
        waiting.remove(id);
        heights.put(id, ++height);
        if (height == DEEPEST + 1) {
            refuse(decision);
        }
        if (height > DEEPEST) {
            return;
        }
        add(decision);
    }

    private void add(Decision decision) {
        String key = graph.take(decision.getName());
        Optional<Table> table = decision.getExpression() instanceof DecisionTable
                ? tables.stream()
                        .filter(one -> one.name().equals(decision.getName()))
                        .findFirst()
                : Optional.empty();
        if (table.isPresent() && decision.getExpression() instanceof DecisionTable logic) {
            table(decision, key, table.get(), logic);
        } else if (decision.getExpression() instanceof DecisionTable logic
                && logic.getOutput().size() > 1) {
            logic.getOutput().forEach(output -> free(key + "." + output.getName(), output, logic));
            compose(decision.getName(), key, logic);
        } else {
            String text = decision.getExpression() instanceof LiteralExpression literal && literal.getText() != null
                    ? literal.getText().strip()
                    : "";
            Expression expression =
                    decision.getExpression() instanceof DecisionTable logic ? unread(logic) : scope.expression(text);
            graph.type(key, declared(decision), types);
            graph.add(new FormulaNode(key, expression));
            single(decision.getName(), key);
        }
    }

    private void free(String key, OutputClause output, DecisionTable logic) {
        graph.type(key, output.getTypeRef(), types);
        graph.add(new FormulaNode(key, unread(logic)));
    }

    /** A table that could not be read may give anything, and look at whatever it mentions. */
    private Expression unread(DecisionTable logic) {
        StringBuilder text = new StringBuilder("?");
        logic.getInput().stream()
                .map(InputClause::getInputExpression)
                .filter(Objects::nonNull)
                .forEach(expression -> text.append('\n').append(expression.getText()));
        logic.getRule().forEach(row -> {
            row.getInputEntry().forEach(entry -> text.append('\n').append(entry.getText()));
            row.getOutputEntry().forEach(entry -> text.append('\n').append(entry.getText()));
        });
        return scope.outside(text.toString());
    }

    private static javax.xml.namespace.@Nullable QName declared(Decision decision) {
        return decision.getVariable() == null ? null : decision.getVariable().getTypeRef();
    }

    private void single(String name, String key) {
        scope.put(name, key);
        graph.publish(name, key);
        graph.publish(Names.decapitalised(name), key);
    }

    private void compose(String name, String key, DecisionTable logic) {
        scope.putComposed(name, key);
        graph.publishComposed(name, key);
        graph.publishComposed(Names.decapitalised(name), key);
        logic.getOutput().forEach(output -> {
            String part = key + "." + output.getName();
            graph.type(part, output.getTypeRef(), types);
            graph.publish(output.getName(), part);
            graph.call(name + "." + output.getName(), part);
        });
    }

    private void table(Decision decision, String key, Table table, DecisionTable logic) {
        List<String> inputs = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int at = c;
            boolean isIdle =
                    table.rows().stream().allMatch(row -> row.tests().get(at).isAny());
            inputs.add(input(table.columns().get(c), isIdle, logic.getInput().get(c)));
        }
        Map<String, Expression> cells = new HashMap<>();
        for (Row row : table.rows()) {
            row.outputs().forEach(output -> cell(output, cells));
        }
        table.otherwise().ifPresent(outputs -> outputs.forEach(output -> cell(output, cells)));
        TableNode node = new TableNode(key, table, inputs, cells);
        graph.add(node);
        String name = decision.getName();
        if (node.outputs().isEmpty()) {
            scope.putList(name, key);
            graph.isList(key);
            graph.publish(name, key);
            graph.publish(Names.decapitalised(name), key);
        } else if (node.outputs().size() == 1) {
            graph.type(key, logic.getOutput().get(0).getTypeRef(), types);
            graph.type(key, declared(decision), types);
            single(name, key);
        } else {
            compose(name, key, logic);
        }
    }

    private void cell(Output output, Map<String, Expression> cells) {
        if (output instanceof Output.Formula formula) {
            cells.computeIfAbsent(formula.text(), scope::expression);
        }
    }

    private String input(Column column, boolean isIdle, InputClause clause) {
        String text = column.name();
        String key = scope.key(text);
        if (key == null || !graph.fits(key, column, isIdle)) {
            key = atom(text, column, clause);
        }
        if (clause.getLabel() != null && !clause.getLabel().isBlank()) {
            graph.call(clause.getLabel().strip(), key);
        }
        return key;
    }

    /** An input expression that is more than a name; equal ones that read the same are one. */
    private String atom(String text, Column column, InputClause clause) {
        Expression expression = scope.expression(text);
        String wanted = expression.reads().entrySet().stream()
                        .allMatch(one -> one.getKey().equals(one.getValue()))
                ? text
                : text + " in " + file;
        if (graph.type(wanted).isPresent() && graph.type(wanted).get().kind() == column.kind()) {
            return wanted;
        }
        String key = graph.take(wanted);
        if (column.kind() != Kind.ZONED_DATE_TIME) {
            graph.type(key, clause.getInputExpression().getTypeRef(), types);
        }
        graph.kind(key, column);
        graph.add(new FormulaNode(key, expression));
        graph.call(text, key);
        return key;
    }
}
