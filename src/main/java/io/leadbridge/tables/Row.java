package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.List;

/** A rule of a table: one test for each input column, one output for each output column; {@code id} is that of the document. */
public record Row(String id, List<CellTest> tests, List<Output> outputs) {

    public Row {
        tests = List.copyOf(tests);
        outputs = List.copyOf(outputs);
    }

    /** With one test for each group of columns: all of its tests together. */
    Row joining(List<List<Integer>> groups) {
        List<CellTest> joined = new ArrayList<>();
        for (List<Integer> group : groups) {
            CellTest test = tests.get(group.get(0));
            for (int column : group.subList(1, group.size())) {
                test = test.and(tests.get(column));
            }
            joined.add(test);
        }
        return new Row(id, joined, outputs);
    }
}
