package io.leadbridge.tables;

/** How much of a budget is left; a unit is one row looked at in one column. */
final class Work {

    private long left;
    private long spent;

    void allow(long units) {
        left = units;
    }

    long left() {
        return left;
    }

    long spent() {
        return spent;
    }

    void spend(long units) {
        spent += units;
        left -= units;
        if (left < 0) {
            throw new BudgetExceeded("the graph");
        }
    }
}
