package io.leadbridge.tables;

/** A question was given up: it is not answered within its budget, neither yes nor no. */
public final class BudgetExceeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    BudgetExceeded(String table) {
        super("not proved within the budget: " + table, null, false, false);
    }
}
