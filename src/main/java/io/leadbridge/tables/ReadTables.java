package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of one document, and what was found in it: an error where it cannot be used, a warning for each cell that keeps its table
 * from being compiled, so that another engine evaluates it.
 */
public record ReadTables(List<Table> tables, List<Finding> findings) {

    public ReadTables {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /** The tables of several documents, by file. */
    public static ReadTables of(Map<String, String> documents, TableReader reader) {
        List<Table> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        documents.forEach((file, text) -> {
            ReadTables read = reader.read(file, text);
            tables.addAll(read.tables());
            findings.addAll(read.findings());
        });
        return new ReadTables(tables, findings);
    }

    /** The table that is the logic of a decision or business knowledge model, where it could be read in full. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
