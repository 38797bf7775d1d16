package io.leadbridge.tables.kie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.HostileDocuments;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.UnreadTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DmnTableReaderTest {

    private final DmnTableReader reader = new DmnTableReader();

    @Test
    void reads_every_table_of_the_house_in_full() throws IOException {
        List<Table> tables = new ArrayList<>();
        try (var files = Files.newDirectoryStream(Path.of("decision-tables"), "*.dmn")) {
            for (Path file : files) {
                ReadTables read = reader.read(file.toString(), Files.readString(file));
                assertEquals(List.of(), read.findings());
                tables.addAll(read.tables());
            }
        }
        assertEquals(14, tables.size());
        assertEquals(124, tables.stream().mapToInt(table -> table.rows().size()).sum());
        assertTrue(tables.stream().allMatch(table -> CompiledTable.of(table).isProved()));
    }

    @Test
    void a_name_with_spaces_that_the_document_declares_is_no_syntax_error() {
        String table = HostileDocuments.table("number", "FIRST", 1, List.of("Age [1.. in years", "-"));
        String named = table.replace("<decision ", "<inputData id='i' name='Age [1.. in years'/><decision ");

        assertEquals(
                List.of(Finding.Severity.ERROR),
                reader.read("f", table).findings().stream()
                        .map(Finding::severity)
                        .toList());
        assertEquals(
                List.of(Finding.Severity.WARNING),
                reader.read("f", named).findings().stream()
                        .map(Finding::severity)
                        .toList());
        assertEquals(
                List.of("T"),
                reader.read("f", named).unread().stream().map(UnreadTable::name).toList());
    }
}
