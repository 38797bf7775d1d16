package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares every table of two versions of documents; tables are matched by name. */
public final class CompareDocuments {

    private CompareDocuments() {}

    /**
     * What differs.
     *
     * @param unread those that could not be read in full in one version, or both: whether they differ is not known
     * @param formulas what is decided without a table and is written otherwise, or in one version only; whether the values differ is not known
     * @param tables those that stand in both versions
     * @param findings what kept documents and tables from being read in full
     */
    public record Differences(
            List<String> added,
            List<String> removed,
            List<String> unread,
            List<String> formulas,
            List<TableDifference> tables,
            List<Finding> findings) {

        /** Whether every input of every table is answered as before. */
        public boolean isEquivalent() {
            return added.isEmpty()
                    && removed.isEmpty()
                    && unread.isEmpty()
                    && formulas.isEmpty()
                    && findings.isEmpty()
                    && tables.stream().allMatch(TableDifference::isEquivalent);
        }
    }

    /**
     * Compares.
     *
     * @param before documents by file, as {@code after}
     */
    public static Differences of(Map<String, String> before, Map<String, String> after, TableReader reader) {
        return of(before, after, reader, Budget.STANDARD);
    }

    /** The budget is for all tables together. */
    public static Differences of(
            Map<String, String> before, Map<String, String> after, TableReader reader, Budget budget) {
        ReadTables old = ReadTables.of(before, reader);
        ReadTables young = ReadTables.of(after, reader);
        Set<String> unread = new LinkedHashSet<>();
        old.unread().forEach(table -> unread.add(table.name()));
        young.unread().forEach(table -> unread.add(table.name()));
        Map<String, Table> then = byName(old);
        Map<String, Table> now = byName(young);
        then.keySet().removeAll(unread);
        now.keySet().removeAll(unread);
        List<CompareTables.Versions> both = new ArrayList<>();
        then.forEach((name, table) -> {
            Table other = now.get(name);
            if (other != null) {
                both.add(new CompareTables.Versions(table, other));
            }
        });
        List<Finding> findings = new ArrayList<>(old.findings());
        findings.addAll(young.findings());
        return new Differences(
                now.keySet().stream().filter(name -> !then.containsKey(name)).toList(),
                then.keySet().stream().filter(name -> !now.containsKey(name)).toList(),
                List.copyOf(unread),
                changed(formulas(before, reader), formulas(after, reader)),
                CompareTables.all(both, budget),
                findings);
    }

    private static Map<String, String> formulas(Map<String, String> documents, TableReader reader) {
        Map<String, String> all = new LinkedHashMap<>();
        documents.values().forEach(document -> reader.formulas(document)
                .forEach((name, text) -> all.merge(name, text, String::concat)));
        return all;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }

    /** Of several tables of one name the first is matched with the first, the second with the second, and so on. */
    private static Map<String, Table> byName(ReadTables read) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Table table : read.tables()) {
            String name = table.name();
            for (int i = 2; tables.containsKey(name); i++) {
                name = table.name() + " #" + i;
            }
            tables.put(name, table);
        }
        return tables;
    }
}
