package io.leadbridge.tables;

import java.util.Map;
import java.util.Optional;

/** No promise here has an order of its own. */
final class NoCells implements TableReader {

    static final TableReader READER = new NoCells();

    @Override
    public ReadTables read(String file, String document) {
        throw new UnsupportedOperationException("no documents here");
    }

    @Override
    public Map<String, String> formulas(String document) {
        return Map.of();
    }

    @Override
    public DecisionGraph graph(Map<String, String> documents) {
        throw new UnsupportedOperationException("no documents here");
    }

    @Override
    public Optional<CellTest> cell(String unaryTests, Kind kind) {
        return Optional.empty();
    }
}
