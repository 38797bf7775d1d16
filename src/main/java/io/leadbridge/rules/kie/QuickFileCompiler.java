package io.leadbridge.rules.kie;

import io.leadbridge.rules.kie.FormulaCompiler.CompiledFunction;
import io.leadbridge.tables.Column;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.DMNLiteralExpressionEvaluator;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.InputData;

/** Compiles a file as a whole, or throws {@link Unread}. */
final class QuickFileCompiler {

    private final DMNModel model;
    private final Map<String, CompiledTable> compiled;
    private final Map<String, TableTrace> traces;
    private final FEEL feel = FEEL.newInstance(new RefusingLoader(QuickFileCompiler.class.getClassLoader()), List.of());
    private final ValueCheck.Types types;
    private final SlotNames names = new SlotNames();
    private final List<QuickFile.Function> functions = new ArrayList<>();
    private final Map<String, CompiledFunction> callable = new HashMap<>();
    /** Decisions whose results are always the same few objects. */
    private final Set<String> few = new HashSet<>();

    private final Map<String, QuickFile.Step> steps = new LinkedHashMap<>();

    private QuickFileCompiler(DMNModel model, Map<String, CompiledTable> compiled, Map<String, TableTrace> traces) {
        this.model = model;
        this.compiled = compiled;
        this.traces = traces;
        this.types = new ValueCheck.Types(model.getDefinitions(), feel);
    }

    static QuickFile compile(DMNModel model, Map<String, CompiledTable> compiled, Map<String, TableTrace> traces) {
        return new QuickFileCompiler(model, compiled, traces).compile();
    }

    private QuickFile compile() {
        if (!model.getDefinitions().getImport().isEmpty()) {
            throw new Unread("an import");
        }
        List<QuickFile.Input> inputs = new ArrayList<>();
        List<String> asWritten = new ArrayList<>();
        for (DRGElement element : model.getDefinitions().getDrgElement()) {
            if (element instanceof InputData input) {
                ValueCheck check = type(input.getVariable());
                inputs.add(new QuickFile.Input(input.getName(), names.add(input.getName()), check));
            } else if (element instanceof Decision decision) {
                asWritten.add(decision.getName());
                names.add(decision.getName());
            }
        }
        model.getBusinessKnowledgeModels().forEach(this::addFunction);
        Set<String> order = new LinkedHashSet<>();
        asWritten.forEach(name -> visit(model.getDecisionByName(name), order));
        order.forEach(name -> steps.put(name, step(model.getDecisionByName(name), asWritten.indexOf(name))));
        return new QuickFile(inputs, pick(order), pick(asWritten), functions, names.size());
    }

    private List<QuickFile.Step> pick(Iterable<String> wanted) {
        List<QuickFile.Step> picked = new ArrayList<>();
        wanted.forEach(name -> picked.add(Objects.requireNonNull(steps.get(name))));
        return picked;
    }

    private static void visit(DecisionNode node, Set<String> order) {
        if (order.contains(node.getName()) || !(node instanceof DecisionNodeImpl decision)) {
            return;
        }
        decision.getDependencies().values().forEach(required -> {
            if (required instanceof DecisionNode before) {
                visit(before, order);
            } else if (!(required instanceof InputDataNode) && !(required instanceof BusinessKnowledgeModelNode)) {
                throw new Unread("a decision service");
            }
        });
        order.add(node.getName());
    }

    private ValueCheck type(@Nullable InformationItem variable) {
        return variable == null || variable.getTypeRef() == null
                ? ValueCheck.UNTYPED
                : types.of(variable.getTypeRef().getLocalPart());
    }

    private void addFunction(BusinessKnowledgeModelNode node) {
        BusinessKnowledgeModel function = model.getDefinitions().getDrgElement().stream()
                .filter(element -> element instanceof BusinessKnowledgeModel
                        && element.getName().equals(node.getName()))
                .map(BusinessKnowledgeModel.class::cast)
                .findFirst()
                .orElseThrow(() -> new Unread("an imported function"));
        if (!(function.getEncapsulatedLogic().getExpression() instanceof DecisionTable logic)) {
            throw new Unread("the function " + node.getName());
        }
        SlotNames inner = names.inner();
        List<Integer> places = new ArrayList<>();
        List<ValueCheck> checks = new ArrayList<>();
        for (InformationItem parameter : function.getEncapsulatedLogic().getFormalParameter()) {
            places.add(inner.add(parameter.getName()));
            checks.add(type(parameter));
        }
        QuickTable table = table(node.getName(), logic, inner, type(function.getVariable()));
        int noted = names.reserve();
        functions.add(new QuickFile.Function(node.getName(), noted, table));
        callable.put(node.getName(), new TableFunction(noted, table, places, checks));
    }

    /** A decision table that is called with arguments. */
    private record TableFunction(int noted, QuickTable table, List<Integer> places, List<ValueCheck> checks)
            implements CompiledFunction {

        @Override
        public int parameters() {
            return places.size();
        }

        @Override
        public @Nullable Object call(Slots slots, @Nullable Object[] arguments) {
            for (int i = 0; i < arguments.length; i++) {
                if (!checks.get(i).holds(arguments[i])) {
                    throw new NotPlain();
                }
                slots.set(places.get(i), arguments[i]);
            }
            QuickTable.Hit hit = table.hit(slots);
            slots.matched(noted, hit.rules());
            return hit.answer();
        }
    }

    private QuickTable table(String name, DecisionTable logic, SlotNames scope, ValueCheck result) {
        CompiledTable table = compiled.get(name);
        TableTrace trace = traces.get(name);
        if (table == null || trace == null || table.table().rows().size() != trace.size()) {
            throw new Unread("the table " + name);
        }
        List<Formula> columns = new ArrayList<>();
        for (Column column : table.table().columns()) {
            columns.add(formula(column.name(), scope));
        }
        List<List<Formula>> outputs = new ArrayList<>();
        for (Row row : table.table().rows()) {
            outputs.add(
                    row.outputs().stream().map(output -> output(output, scope)).toList());
        }
        return new QuickTable(table, columns, outputs, OutputChecks.of(table.table(), logic, types), trace, result);
    }

    private Formula output(Output output, SlotNames scope) {
        if (output instanceof Output.Formula formula) {
            return formula(formula.text(), scope);
        }
        Object value = ((Output.Literal) output).value();
        return slots -> value;
    }

    private Formula formula(String text, SlotNames scope) {
        return new FormulaCompiler(scope, callable).compile(parse(text, scope));
    }

    private ASTNode parse(String text, SlotNames scope) {
        var context = feel.newCompilerContext();
        names.own().forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
        scope.own().forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
        return feel.processExpression(text, context).getInterpreted().getASTNode();
    }

    private QuickFile.Step step(DecisionNode node, int place) {
        Decision decision = ((DecisionNodeImpl) node).getDecision();
        ValueCheck check = type(decision.getVariable());
        int slot = Objects.requireNonNull(names.find(node.getName()));
        if (decision.getExpression() instanceof DecisionTable logic) {
            QuickTable table = table(node.getName(), logic, names, check);
            if (table.hasFewAnswers()) {
                few.add(node.getName());
            }
            return new QuickFile.Step(node.getName(), place, slot, table, slots -> null, check);
        }
        if (((DecisionNodeImpl) node).getEvaluator() instanceof DMNLiteralExpressionEvaluator literal
                && literal.getExpression() instanceof ProcessedExpression expression) {
            Formula formula = new FormulaCompiler(names, callable)
                    .compile(expression.getInterpreted().getASTNode());
            return new QuickFile.Step(node.getName(), place, slot, null, remembered(node, formula), check);
        }
        throw new Unread("the decision " + node.getName());
    }

    /** What is asked of nothing but the answers of tables is asked again and again. */
    private Formula remembered(DecisionNode node, Formula formula) {
        Set<String> required = ((DecisionNodeImpl) node)
                .getDependencies().values().stream().map(DMNNode::getName).collect(Collectors.toSet());
        if (required.isEmpty() || !few.containsAll(required)) {
            return formula;
        }
        few.add(node.getName());
        return new Remembered(
                node.getName(),
                formula,
                required.stream()
                        .mapToInt(name -> Objects.requireNonNull(names.find(name)))
                        .toArray());
    }
}
