package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A region of a table's inputs: one test for each column. */
public record Box(List<CellTest> tests) {

    public Box {
        tests = List.copyOf(tests);
    }

    /** One input in the box, with plain values, by the columns' names. */
    public Map<String, @Nullable Object> example(List<Column> columns) {
        Map<String, @Nullable Object> example = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            example.put(
                    columns.get(c).name(),
                    Samples.of(columns.get(c).kind(), tests.get(c)).get(0));
        }
        return example;
    }

    /** The tests as FEEL writes them, by the columns' names, without those that accept every value. */
    public Map<String, String> cells(List<Column> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            String text = Wording.declared(columns.get(c), tests.get(c));
            if (!text.equals("-")) {
                cells.put(columns.get(c).name(), text);
            }
        }
        return cells;
    }

    Box and(Box other) {
        List<CellTest> both = new ArrayList<>();
        for (int c = 0; c < tests.size(); c++) {
            both.add(tests.get(c).and(other.tests.get(c)));
        }
        return new Box(both);
    }
}
