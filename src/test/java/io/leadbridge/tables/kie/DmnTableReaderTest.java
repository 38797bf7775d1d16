package io.leadbridge.tables.kie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.Table;
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
}
