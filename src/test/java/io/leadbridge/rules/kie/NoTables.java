package io.leadbridge.rules.kie;

import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.Kind;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.TableReader;
import io.leadbridge.tables.kie.RealTableReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads no table, so that KIE evaluates all. */
final class NoTables implements TableReader {

    @Override
    public ReadTables read(String file, String document) {
        return new ReadTables(List.of(), List.of(), Set.of(), List.of());
    }

    @Override
    public Map<String, String> formulas(String document) {
        return RealTableReader.start().formulas(document);
    }

    @Override
    public DecisionGraph graph(Map<String, String> documents) {
        return RealTableReader.start().graph(documents);
    }

    @Override
    public Optional<CellTest> cell(String unaryTests, Kind kind) {
        return Optional.empty();
    }
}
