package io.leadbridge.tables;

import java.util.Map;
import java.util.Optional;

/** Reads the decision tables of DMN documents. */
public interface TableReader {

    /** The tables that decisions and business knowledge models of the document hold as their logic; what is wrong or left out is a finding. */
    ReadTables read(String file, String document);

    /** Of decisions and business knowledge models whose logic is no table: the logic as text, alike for what differs in layout only. */
    Map<String, String> formulas(String document);

    /**
     * Documents as one graph, as a release chains them: an input is the result of that name of an earlier document, if there is one.
     *
     * @param documents by file, in the order of their evaluation
     */
    DecisionGraph graph(Map<String, String> documents);

    /** The values that unary tests in FEEL accept; empty where they are none, or more than a cell may say. */
    Optional<CellTest> cell(String unaryTests, Kind kind);
}
