package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.TableReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.ast.BusinessKnowledgeModelNodeImpl;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Expression;
import org.kie.internal.io.ResourceFactory;

/**
 * One compiled DMN file.
 *
 * @param inputs names of its input data
 * @param decisions names of its decisions, in the order of the file
 * @param tables its decision tables, by the name of the decision or business knowledge model they stand in
 * @param quick the same file compiled as a whole; null where only KIE can evaluate it
 */
record TableFile(
        String path,
        DMNRuntime runtime,
        DMNModel model,
        List<String> inputs,
        List<String> decisions,
        Map<String, TableTrace> tables,
        @Nullable QuickFile quick) {

    static @Nullable TableFile compile(RuleSource source, TableReader reader, List<Finding> findings) {
        List<Finding> unsafe = TableSandbox.check(source);
        findings.addAll(unsafe);
        if (!unsafe.isEmpty()) {
            return null;
        }
        var resource = ResourceFactory.newReaderResource(new StringReader(source.text()), "UTF-8");
        resource.setSourcePath(source.path());
        DMNRuntime runtime;
        ReadTables read = reader.read(source.path(), source.text());
        List<Finding> wrong = read.findings().stream().filter(Finding::isError).toList();
        if (!wrong.isEmpty()) {
            findings.addAll(wrong);
            return null;
        }
        Map<String, CompiledTable> compiled = FastTables.compile(read);
        try {
            runtime = DMNRuntimeBuilder.fromDefaults()
                    .setRootClassLoader(new RefusingLoader(TableFile.class.getClassLoader()))
                    .setOption(new RuntimeTypeCheckOption(true))
                    .setDecisionLogicCompilerFactory(FastTables.of(compiled))
                    .buildConfiguration()
                    .fromResources(List.of(resource))
                    .getOrElseThrow(IllegalArgumentException::new);
        } catch (RuntimeException e) {
            findings.add(Finding.error(source.path(), null, "is no DMN model: " + Causes.of(e)));
            return null;
        }
        DMNModel model = runtime.getModels().get(0);
        for (DMNMessage message : model.getMessages(DMNMessage.Severity.ERROR)) {
            findings.add(Finding.error(
                    source.path(),
                    SourceLines.of(source.text(), message.getSourceId()),
                    Causes.plain(message.getText())));
        }
        Map<String, TableTrace> tables = new LinkedHashMap<>();
        model.getBusinessKnowledgeModels().forEach(node -> addTable(tables, node));
        List<String> decisions = new ArrayList<>();
        for (var element : model.getDefinitions().getDrgElement()) {
            if (element instanceof Decision) {
                DecisionNode node = model.getDecisionByName(element.getName());
                decisions.add(node.getName());
                addTable(tables, node);
            }
        }
        var listener = new TraceListener();
        runtime.addListener(listener);
        return new TableFile(
                source.path(),
                runtime,
                model,
                model.getInputs().stream().map(DMNNode::getName).toList(),
                decisions,
                tables,
                quick(model, compiled, tables));
    }

    private static @Nullable QuickFile quick(
            DMNModel model, Map<String, CompiledTable> compiled, Map<String, TableTrace> tables) {
        try {
            return model.hasErrors() ? null : QuickFileCompiler.compile(model, compiled, tables);
        } catch (Unread e) {
            return null;
        }
    }

    private static void addTable(Map<String, TableTrace> tables, DMNNode node) {
        Expression logic;
        if (node instanceof DecisionNodeImpl decision) {
            logic = decision.getDecision().getExpression();
        } else if (node instanceof BusinessKnowledgeModelNode && node instanceof BusinessKnowledgeModelNodeImpl bkm) {
            logic = bkm.getBusinessKnowledModel().getEncapsulatedLogic().getExpression();
        } else {
            return;
        }
        if (logic instanceof DecisionTable table) {
            tables.put(node.getName(), TableTrace.of(node.getName(), table));
        }
    }
}
