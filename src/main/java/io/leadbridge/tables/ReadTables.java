package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of one document, and what was found in it: an error where it cannot be used, a warning for each cell that keeps its table
 * from being compiled, so that another engine evaluates it.
 *
 * @param unread the tables that are there, but could not be read in full
 * @param faulty the names of tables that were read, though not every row of them can answer
 */
public record ReadTables(List<Table> tables, List<UnreadTable> unread, Set<String> faulty, List<Finding> findings) {

    public ReadTables {
        tables = List.copyOf(tables);
        unread = List.copyOf(unread);
        faulty = Set.copyOf(faulty);
        findings = List.copyOf(findings);
    }

    /** The tables of several documents, by file. */
    public static ReadTables of(Map<String, String> documents, TableReader reader) {
        List<Table> tables = new ArrayList<>();
        List<UnreadTable> unread = new ArrayList<>();
        Set<String> faulty = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        documents.forEach((file, text) -> {
            ReadTables read = reader.read(file, text);
            tables.addAll(read.tables());
            unread.addAll(read.unread());
            faulty.addAll(read.faulty());
            findings.addAll(read.findings());
        });
        return new ReadTables(tables, unread, faulty, findings);
    }

    /** The table that is the logic of a decision or business knowledge model, where it could be read in full. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
