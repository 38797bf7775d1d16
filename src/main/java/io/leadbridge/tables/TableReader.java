package io.leadbridge.tables;

/** Reads the decision tables of DMN documents. */
public interface TableReader {

    /** The tables that decisions and business knowledge models of the document hold as their logic; what is wrong or left out is a finding. */
    ReadTables read(String file, String document);
}
