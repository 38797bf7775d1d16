package io.leadbridge.tables;

/** A table nothing is known of, because a piece of it could not be read; the findings name the piece. */
public record UnreadTable(String name, HitPolicy hitPolicy, int rows) {

    public String sentence() {
        return "not analysed: the table could not be read in full, and a finding says why";
    }
}
