package io.leadbridge.decision.store;

import io.leadbridge.decision.ReplayRuns;
import io.leadbridge.decision.ReplayRunsContract;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** In transactions that never commit, so that the worker of the application sees none of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class PostgresReplayRunsIT extends ReplayRunsContract {

    @Inject
    ReplayRuns queue;

    @Override
    protected ReplayRuns runs() {
        return queue;
    }

    @Override
    protected void forgotten(Runnable work) {
        QuarkusTransaction.begin();
        try {
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
