package io.leadbridge.tables;

import java.util.List;

/** A rule of a table: one test for each input column, one output for each output column; {@code id} is that of the document. */
public record Row(String id, List<CellTest> tests, List<Output> outputs) {

    public Row {
        tests = List.copyOf(tests);
        outputs = List.copyOf(outputs);
    }
}
