package io.leadbridge.tables;

/** How much work a question about tables may take before it is given up; a unit is one row looked at in one column. */
public record Budget(long work, int nodes) {

    /** Enough for tables of 10,000 rows and 6 columns that a person could have meant; a second or two of one core. */
    public static final Budget STANDARD = new Budget(100_000_000, 500_000);
}
