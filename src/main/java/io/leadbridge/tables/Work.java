package io.leadbridge.tables;

/** How much of a budget is left; a unit is one row looked at in one column. A thread that is interrupted has none left. */
final class Work {

    private final String of;
    private long left;
    private long spent;

    /** Nothing is left until some is allowed. */
    Work(String of) {
        this(of, 0);
    }

    Work(String of, long units) {
        this.of = of;
        this.left = units;
    }

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
        if (left < 0 || Thread.currentThread().isInterrupted()) {
            throw exceeded();
        }
    }

    BudgetExceeded exceeded() {
        return new BudgetExceeded(of);
    }
}
