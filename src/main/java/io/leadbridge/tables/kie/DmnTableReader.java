package io.leadbridge.tables.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Kind;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReader;
import io.leadbridge.tables.UnreadTable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.LiteralExpression;

/** Reads DMN 1.1 to 1.6 with KIE's own reader. */
@Singleton
class DmnTableReader implements TableReader {

    private static final int MOST_CHARACTERS = 32_000_000;
    private static final int MOST_OF_A_TEST = 10_000;

    @Override
    public ReadTables read(String file, String document) {
        List<Finding> findings = new ArrayList<>();
        Definitions definitions = definitions(file, document, findings);
        Lines lines = new Lines(document);
        if (definitions == null || !DocumentCheck.isUsable(file, lines, definitions, findings)) {
            return new ReadTables(List.of(), List.of(), Set.of(), findings);
        }
        ReadTables read = read(file, lines, definitions, new Literals());
        findings.addAll(read.findings());
        List<UnreadTable> unread = new ArrayList<>(read.unread());
        LogicTexts.withTablesInside(document, read.tables().size() + unread.size())
                .forEach(name -> {
                    unread.add(new UnreadTable(name, HitPolicy.UNIQUE, 0));
                    findings.add(
                            new Finding(
                                    Finding.Severity.WARNING,
                                    file,
                                    null,
                                    "'" + name
                                            + "' holds a table within other logic; evaluated by KIE, and not analysed: make it a decision of its own"));
                });
        Circles.of(definitions)
                .forEach(decision -> findings.add(Finding.error(
                        file,
                        lines.of(decision.getId()),
                        "decision '" + decision.getName() + "' requires itself, directly or through others")));
        return new ReadTables(read.tables(), unread, read.faulty(), findings);
    }

    private static ReadTables read(String file, Lines lines, Definitions definitions, Literals literals) {
        List<Finding> findings = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<UnreadTable> unread = new ArrayList<>();
        Set<String> faulty = new HashSet<>();
        Types types = new Types(definitions);
        Spelling spelling = new Spelling(definitions);
        for (DRGElement element : definitions.getDrgElement()) {
            if (logic(element) instanceof DecisionTable table) {
                OneTable one = new OneTable(file, lines, literals, types, spelling, element, table, findings);
                Optional<Table> read = DocumentCheck.isComplete(file, lines, element.getName(), table, findings)
                        ? one.read()
                        : Optional.empty();
                read.ifPresentOrElse(tables::add, () -> unread.add(one.unread()));
                if (one.isFaulty()) {
                    faulty.add(element.getName());
                }
            } else if (logic(element) instanceof LiteralExpression literal && literal.getText() != null) {
                try {
                    spelling.verify(literal.getText().strip(), false, spelling.names(element));
                } catch (Outside e) {
                    findings.add(Finding.error(
                            file,
                            lines.of(element.getId()),
                            "expression of '" + element.getName() + "': " + e.construct()));
                }
            }
        }
        return new ReadTables(tables, unread, faulty, findings);
    }

    @Override
    public Map<String, String> formulas(String document) {
        return LogicTexts.of(document);
    }

    @Override
    public DecisionGraph graph(Map<String, String> documents) {
        Literals literals = new Literals();
        GraphReader graph = new GraphReader(literals);
        documents.forEach((file, document) -> {
            List<Finding> findings = new ArrayList<>();
            Definitions definitions = definitions(file, document, findings);
            Lines lines = new Lines(document);
            if (definitions != null && DocumentCheck.isUsable(file, lines, definitions, findings)) {
                ReadTables read = read(file, lines, definitions, literals);
                findings.addAll(read.findings());
                read.tables().forEach(table -> findings.addAll(table.notes()));
                if (DocumentCheck.isWhole(definitions)) {
                    graph.add(file, definitions, read.tables());
                }
            }
            findings.forEach(graph::found);
        });
        return graph.graph();
    }

    @Override
    public Optional<CellTest> cell(String unaryTests, Kind kind) {
        try {
            return unaryTests.length() > MOST_OF_A_TEST
                    ? Optional.empty()
                    : Optional.of(new CellReader(new Literals()).read(unaryTests.strip(), kind));
        } catch (Outside e) {
            return Optional.empty();
        }
    }

    private static @Nullable Definitions definitions(String file, String document, List<Finding> findings) {
        if (document.length() > MOST_CHARACTERS) {
            findings.add(Finding.error(file, null, "is larger than " + MOST_CHARACTERS + " characters"));
            return null;
        }
        int doctype = document.toLowerCase(Locale.ROOT).indexOf("<!doctype");
        if (doctype >= 0) {
            findings.add(Finding.error(
                    file, Lines.at(document, doctype), "a document type declaration is not allowed; remove it"));
            return null;
        }
        try {
            Definitions read = DMNMarshallerFactory.newDefaultMarshaller().unmarshal(document);
            if (read != null) {
                return read;
            }
        } catch (RuntimeException | StackOverflowError e) {
            // whatever the parser says may quote the document
        }
        OptionalInt line = LogicTexts.notWellFormedAt(document);
        findings.add(
                line.isPresent()
                        ? Finding.error(file, line.getAsInt(), "is not well-formed XML")
                        : Finding.error(file, null, "is no DMN document"));
        return null;
    }

    static @Nullable Expression logic(DRGElement element) {
        if (element instanceof Decision decision) {
            return decision.getExpression();
        }
        return element instanceof BusinessKnowledgeModel model && model.getEncapsulatedLogic() != null
                ? model.getEncapsulatedLogic().getExpression()
                : null;
    }
}
