package io.leadbridge.decision;

import java.util.function.Supplier;

class InMemoryDecisionsTest extends DecisionsContract {

    private final Decisions decisions = new InMemoryDecisions();

    @Override
    protected Decisions decisions() {
        return decisions;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
